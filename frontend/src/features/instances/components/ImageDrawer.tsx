import { ActionIcon, Drawer, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { WaterfallView } from "@/charts/waterfall/view";
import { explanationQuery } from "@/lib/api/queries/ensembles";
import type { ConstraintKind, Explanation } from "@/lib/api/student-types";
import { percent } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { StudentMark, TeacherMark } from "@/ui/Marks";
import { Failure, LoadingRows } from "@/ui/States";
import { interceptStep, restStep, scoreSteps, segmentOf } from "../model/explain";
import { SegmentOverlay } from "./SegmentOverlay";
import classes from "./Instances.module.css";

interface ImageDrawerProps {
  ensemble: string;
  version: number;
  cls: string;
  sha: string;
  concept: number | null;
  readOnly: boolean;
  onClose: () => void;
  onConcept: (concept: number) => void;
  onTune: (concept: number, name: string, kind: ConstraintKind) => void;
}

/** One picture opened: its segments, why the student decides as it does, and the way from a region to a tuning. */
export function ImageDrawer(props: ImageDrawerProps) {
  const { ensemble, version, sha, cls } = props;
  const explanation = useQuery(explanationQuery(ensemble, version, sha, cls));
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size={480}
      title={explanation.data?.name ?? "Image"}
      closeButtonProps={{ "aria-label": "Close the image" }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      {explanation.isPending && <LoadingRows rows={8} height={26} />}
      {explanation.isError && (
        <Failure
          what="This image could not be explained"
          error={explanation.error}
          onRetry={() => void explanation.refetch()}
        />
      )}
      {explanation.data && <Explained key={sha} {...props} explanation={explanation.data} />}
    </Drawer>
  );
}

function Explained({ explanation, ...props }: ImageDrawerProps & { explanation: Explanation }) {
  const [picked, setPicked] = useState<number | null>(null);
  const segment = picked ?? segmentOf(explanation, props.concept);
  const byName = new Map(explanation.contributions.map((c) => [c.concept, c]));
  const isConcept = (key: string) => key !== interceptStep && key !== restStep;
  return (
    <div className={classes.drawer}>
      <SegmentOverlay
        explanation={explanation}
        chosen={segment}
        onChoose={(next) => setPicked(next === segment ? null : next)}
      />
      <div className={classes.answers}>
        <span className={classes.answer}>
          Labelled{" "}
          <strong>
            {explanation.label === null
              ? "not at all"
              : explanation.label === 1
                ? props.cls
                : `not ${props.cls}`}
          </strong>
        </span>
        <span className={classes.answer}>
          <TeacherMark /> Teacher <strong>{percent(explanation.teacherProbability, 1)}</strong>
        </span>
        <span className={classes.answer}>
          <StudentMark /> Student <strong>{percent(explanation.studentProbability, 1)}</strong>
        </span>
      </div>
      {explanation.segments.length > 0 && (
        <SegmentConcepts {...props} explanation={explanation} segment={segment} />
      )}
      <section>
        <h3 className={classes.heading}>How the student&apos;s score comes about</h3>
        <WaterfallView
          steps={scoreSteps(explanation)}
          width={220}
          totalLabel={`score → ${percent(explanation.studentProbability, 1)}`}
          quiet={(step) => !isConcept(step.key)}
          name={(step) => {
            const from = byName.get(step.key);
            if (!from || !isConcept(step.key)) return step.key;
            return (
              <button
                type="button"
                className={`${classes.link} ${from.index === props.concept ? classes.chosen : ""}`}
                onClick={() => {
                  setPicked(from.segment);
                  props.onConcept(from.index);
                }}
              >
                {step.key}
              </button>
            );
          }}
        />
      </section>
    </div>
  );
}

interface SegmentConceptsProps extends ImageDrawerProps {
  explanation: Explanation;
  segment: number | null;
}

function SegmentConcepts({ explanation, segment, readOnly, onConcept, onTune }: SegmentConceptsProps) {
  const chosen = explanation.segments.find((other) => other.segment === segment);
  if (!chosen) return <p className={classes.hint}>Choose a segment in the picture to see its concepts.</p>;
  return (
    <section>
      <h3 className={classes.heading}>
        Segment {chosen.segment + 1}, {percent(chosen.area)} of the picture
      </h3>
      <ul className={classes.concepts}>
        {chosen.concepts.slice(0, 6).map(({ index, concept, similarity }) => (
          <li key={index}>
            <button type="button" className={classes.link} onClick={() => onConcept(index)}>
              {concept}
            </button>
            <span className={classes.similarity}>{similarity.toFixed(2)}</span>
            {(["raise", "lower"] as const).map((kind) => (
              <Tooltip key={kind} label={`${kind === "raise" ? "Raise" : "Lower"} ${concept}`}>
                <ActionIcon
                  variant="subtle"
                  size={24}
                  disabled={readOnly}
                  aria-label={`${kind === "raise" ? "Raise" : "Lower"} ${concept}`}
                  onClick={() => onTune(index, concept, kind)}
                >
                  <Icon name={kind === "raise" ? "up" : "down"} size={14} />
                </ActionIcon>
              </Tooltip>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
