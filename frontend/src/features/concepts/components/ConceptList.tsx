import { useElementSize, useReducedMotion } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { barExtent } from "@/charts/diverging-bars/layout";
import type { ConstraintKind } from "@/lib/api/student-types";
import { useLatest } from "@/lib/use-latest";
import { Empty } from "@/ui/States";
import type { ConceptRowData } from "../model/rows";
import { ConceptRow } from "./ConceptRow";
import { useListKeys } from "./use-list-keys";
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

/** Below this width of the list, names take the place of examples and of half the bar. */
const narrow = 470;

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
  const { ref: measured, width } = useElementSize();
  const keys = useListKeys({
    rows,
    onShow: (at) => virtual.scrollToIndex(at, { align: "auto" }),
    onTune: (row, kind) => {
      if (!props.readOnly) props.onTune(row, kind);
    },
  });
  const [keyDown, focus] = [useLatest(keys.onKeyDown), useLatest(keys.onFocus)];
  const tune = useLatest(props.onTune);
  const choose = useLatest((index: number) => {
    // It is under the pointer already: the list stays where it is.
    seen.current = index;
    props.onChoose(index);
  });
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
  const visible = virtual.getVirtualItems();
  const stop = visible.some((item) => rows[item.index]?.index === keys.stop)
    ? keys.stop
    : rows[visible[0]?.index ?? 0]?.index;
  return (
    <div ref={scroller} className={classes.list} role="region" aria-label="Concepts">
      <div ref={measured} className={classes.inner} role="list" style={{ height: virtual.getTotalSize() }}>
        {visible.map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <ConceptRow
                key={row.index}
                row={row}
                conceptMapId={props.conceptMapId}
                hasImages={props.hasImages}
                extent={extent}
                barWidth={width > 0 && width < narrow ? 64 : 124}
                start={item.start}
                chosen={props.chosen === row.index}
                stop={row.index === stop}
                place={item.index}
                wish={wishes.get(row.index)}
                after={after.get(row.index)}
                readOnly={props.readOnly}
                onChoose={choose}
                onTune={tune}
                onKeyDown={keyDown}
                onFocus={focus}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
