import { useReducedMotion } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { barExtent } from "@/charts/diverging-bars/layout";
import type { ConstraintKind } from "@/lib/api/student-types";
import { Empty } from "@/ui/States";
import type { ConceptRowData } from "../model/rows";
import { ConceptRow } from "./ConceptRow";
import classes from "./ConceptPanel.module.css";

interface ConceptListProps {
  rows: ConceptRowData[];
  query: string;
  conceptMapId: string;
  hasImages: boolean;
  chosen: number | null;
  revealed: number | null;
  wishes: ReadonlyMap<number, ConstraintKind>;
  after: ReadonlyMap<number, number>;
  readOnly: boolean;
  onChoose: (concept: number) => void;
  onTune: (row: ConceptRowData, kind: ConstraintKind) => void;
}

/** Concepts strongest first; only the visible rows exist. */
export function ConceptList(props: ConceptListProps) {
  const { rows, after, wishes } = props;
  const shown = props.revealed ?? props.chosen;
  const still = useReducedMotion();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    overscan: 4,
  });
  const place = rows.findIndex(({ index }) => index === shown);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    // Once for each: where it moves to later, when weights change, is not followed.
    if (shown === null) seen.current = null;
    if (place < 0 || shown === seen.current) return;
    seen.current = shown;
    virtual.scrollToIndex(place, { align: "auto", behavior: still ? "auto" : "smooth" });
  }, [place, shown, still, virtual]);
  const extent = useMemo(
    () => barExtent(rows.map((row) => ({ value: row.weight, after: after.get(row.index) ?? null }))),
    [rows, after],
  );
  if (rows.length === 0) {
    return (
      <Empty
        title={props.query === "" ? "No concept has a weight" : "No concept has such a name"}
        icon="words"
      >
        {props.query === ""
          ? "This student decides by its intercept alone. Search for a concept and raise it."
          : "Try a shorter or another word; the vocabulary is a closed list."}
      </Empty>
    );
  }
  return (
    <div ref={scroller} className={classes.list} tabIndex={0} role="region" aria-label="Concepts">
      <div className={classes.inner} role="list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <ConceptRow
                key={row.index}
                row={row}
                conceptMapId={props.conceptMapId}
                hasImages={props.hasImages}
                extent={extent}
                start={item.start}
                chosen={props.chosen === row.index}
                wish={wishes.get(row.index)}
                after={after.get(row.index)}
                readOnly={props.readOnly}
                onChoose={() => props.onChoose(row.index)}
                onTune={(kind) => props.onTune(row, kind)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
