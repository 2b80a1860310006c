import { useElementSize } from "@mantine/hooks";
import { useMemo } from "react";
import { ScatterView } from "@/charts/scatter/view";
import type { ClassDetail } from "@/lib/api/student-types";
import { oddConcepts, scatterPoints } from "../model/rows";
import classes from "./ConceptPanel.module.css";

interface ConceptScatterProps {
  detail: ClassDetail;
  chosen: number | null;
  onChoose: (concept: number) => void;
}

/** Presence in positives minus negatives against weight: what lies in a wrong corner deserves a look. */
export function ConceptScatter({ detail, chosen, onChoose }: ConceptScatterProps) {
  const { ref, width, height } = useElementSize();
  const data = useMemo(() => scatterPoints(detail), [detail]);
  const odd = useMemo(() => oddConcepts(detail), [detail]);
  const oddText =
    odd.length === 0
      ? "Every concept weighs in the direction in which it is more present."
      : `Weigh against their presence: ${odd.slice(0, 6).join(", ")}${odd.length > 6 ? ` and ${odd.length - 6} more` : ""}.`;
  return (
    <div className={classes.scatter}>
      <div ref={ref} className={classes.plot}>
        {width > 0 && height > 0 && (
          <ScatterView
            data={data}
            width={width}
            height={height}
            xLabel="presence in positives − in negatives →"
            yLabel="↑ weight"
            chosen={chosen}
            onChoose={onChoose}
            label={`${data.length} concepts of ${detail.class} by presence and weight. ${oddText} The list shows the same values.`}
          />
        )}
      </div>
      <p className={classes.odd}>{oddText}</p>
    </div>
  );
}
