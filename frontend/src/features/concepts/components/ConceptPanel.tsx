import { CloseButton, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { conceptSearchQuery, vocabularyQuery } from "@/lib/api/queries/inputs";
import type { ClassDetail, ConstraintKind } from "@/lib/api/student-types";
import type { ConceptMap } from "@/lib/api/types";
import { count, plain } from "@/lib/format";
import { anchor, focusAnchored } from "@/ui/anchor";
import { Icon } from "@/ui/icons";
import { Panel } from "@/ui/Panel";
import { conceptRows, presence, type ConceptRowData, type Newcomer } from "../model/rows";
import { ConceptList } from "./ConceptList";
import { ConceptScatter } from "./ConceptScatter";
import { ExemplarStrip } from "./Exemplars";
import classes from "./ConceptPanel.module.css";

interface ConceptPanelProps {
  detail: ClassDetail;
  conceptMap: ConceptMap | undefined;
  conceptMapId: string;
  chosen: number | null;
  /** A concept to have in sight, without choosing it. */
  revealed: number | null;
  wishes: ReadonlyMap<number, ConstraintKind>;
  /** Weights of the live preview, where they differ. */
  after: ReadonlyMap<number, number>;
  /** Concepts listed although the class does not use them. */
  newcomers: readonly Newcomer[];
  readOnly: boolean;
  onChoose: (concept: number | null) => void;
  onTune: (row: ConceptRowData, kind: ConstraintKind) => void;
  onOpenImage: (sha: string) => void;
}

/** What drives the chosen class: its concepts, what they look like and how they weigh. */
export function ConceptPanel(props: ConceptPanelProps) {
  const { detail, conceptMap, conceptMapId, chosen, newcomers } = props;
  const [view, setView] = useState("bars");
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 150);
  const found = useQuery({
    ...conceptSearchQuery(conceptMapId, asked),
    enabled: asked !== "" && conceptMapId !== "",
  });
  const rows = useMemo(
    () => conceptRows(detail, query, found.data?.items ?? [], newcomers),
    [detail, query, found.data, newcomers],
  );
  const used = rows.find((row) => row.index === chosen) ?? detail.concepts.find((c) => c.index === chosen);
  const all = useQuery({
    ...vocabularyQuery(conceptMapId),
    enabled: chosen !== null && used === undefined && conceptMapId !== "",
  });
  const unused = all.data?.items.find((concept) => concept.index === chosen);
  const shown = used ?? unused;

  return (
    <Panel
      name="concepts"
      title={`Concepts of ${detail.class}`}
      note={
        <span title="Concepts with a weight; and how far the fit can be from the optimum at most (relative duality gap)">
          {count(detail.nonZero)} of {count(conceptMap?.concepts ?? detail.weights.length)} used · within{" "}
          {detail.dualityGap.toExponential(0)} of the optimum
        </span>
      }
      actions={
        <>
          {view === "bars" && (
            <TextInput
              size="xs"
              className={classes.search}
              aria-label="Search every concept"
              placeholder="Search every concept"
              value={query}
              leftSection={<Icon name="search" size={13} />}
              rightSection={
                query && <CloseButton size="xs" aria-label="Clear the search" onClick={() => setQuery("")} />
              }
              onChange={(event) => setQuery(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "ArrowDown") return;
                event.preventDefault();
                focusAnchored(`concept/${rows[0]?.index}`);
              }}
              {...anchor("concept-search")}
            />
          )}
          <SegmentedControl
            size="xs"
            value={view}
            onChange={setView}
            aria-label="How to show the concepts"
            data={[
              { value: "bars", label: "Bars" },
              { value: "scatter", label: "Scatter" },
            ]}
          />
        </>
      }
    >
      <div className={classes.wrap}>
        {view === "scatter" ? (
          <ConceptScatter detail={detail} chosen={chosen} onChoose={props.onChoose} />
        ) : (
          <ConceptList
            rows={rows}
            query={query}
            conceptMapId={conceptMapId}
            hasImages={conceptMap?.hasImages ?? false}
            chosen={chosen}
            revealed={props.revealed}
            wishes={props.wishes}
            after={props.after}
            readOnly={props.readOnly}
            onChoose={(index) => props.onChoose(index === chosen ? null : index)}
            onTune={props.onTune}
          />
        )}
        {shown && (
          <div className={classes.detail}>
            <div className={classes.facts}>
              <h3>{shown.name}</h3>
              {used ? (
                <>
                  Presence in positives {plain(presence(used).positive)}
                  <br />
                  in negatives {plain(presence(used).negative)}
                </>
              ) : (
                "Not used by this class."
              )}
            </div>
            {conceptMap?.hasImages && (
              <ExemplarStrip conceptMapId={conceptMapId} concept={shown.index} onOpen={props.onOpenImage} />
            )}
          </div>
        )}
      </div>
    </Panel>
  );
}
