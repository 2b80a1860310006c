import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { WaterfallView } from "@/charts/waterfall/view";
import { explanationQuery } from "@/lib/api/queries/ensembles";
import type { ConstraintKind, Explanation } from "@/lib/api/student-types";
import { percent } from "@/lib/format";
import { useTaughtBy } from "@/lib/taught-by";
import { anchor } from "@/ui/anchor";
import { Icon } from "@/ui/icons";
import { StudentMark, TeacherMark } from "@/ui/Marks";
import { Panel } from "@/ui/Panel";
import { Failure, LoadingRows } from "@/ui/States";
import { interceptStep, restStep, scoreSteps, segmentOf } from "../model/explain";
import { SegmentConcepts } from "./SegmentConcepts";
import { SegmentOverlay } from "./SegmentOverlay";
import classes from "./Instances.module.css";

interface ImagePanelProps {
  ensemble: string;
  version: number;
  cls: string;
  sha: string;
  hasImages: boolean;
  concept: number | null;
  /** What the basket holds, by concept. */
  wishes: ReadonlyMap<number, ConstraintKind>;
  readOnly: boolean;
  onClose: () => void;
  onConcept: (concept: number) => void;
  onTune: (concept: number, name: string, kind: ConstraintKind) => void;
}

/** One picture opened: its segments, why the student decides as it does, and the way from a region to a tuning. */
export function ImagePanel(props: ImagePanelProps) {
  const { ensemble, version, sha, cls } = props;
  const explanation = useQuery(explanationQuery(ensemble, version, sha, cls));
  const close = useRef<HTMLButtonElement>(null);
  const { onClose } = props;

  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    window.addEventListener("keydown", leave);
    return () => {
      window.removeEventListener("keydown", leave);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
    // Focus comes here once, when the image is opened, not at every render of the page.
  }, [onClose]);

  return (
    <Panel
      title={explanation.data?.name ?? "Image"}
      note={`why the student of ${cls} decides as it does`}
      actions={
        <Button
          ref={close}
          variant="default"
          size="compact-xs"
          leftSection={<Icon name="cross" size={12} />}
          onClick={onClose}
          {...anchor("close-image")}
        >
          Back to the classes
        </Button>
      }
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
    </Panel>
  );
}

function Explained({ explanation, ...props }: ImagePanelProps & { explanation: Explanation }) {
  const [picked, setPicked] = useState<number | null>(null);
  const taught = useTaughtBy();
  const segment = picked ?? segmentOf(explanation, props.concept);
  const byName = new Map(explanation.contributions.map((c) => [c.concept, c]));
  const isConcept = (key: string) => key !== interceptStep && key !== restStep;
  return (
    <div className={classes.opened}>
      <div className={classes.seen}>
        {props.hasImages ? (
          <SegmentOverlay
            explanation={explanation}
            chosen={segment}
            onChoose={(next) => setPicked(next === segment ? null : next)}
          />
        ) : (
          <p className={classes.noPicture}>
            {explanation.name}: there is no picture, only its row of the concept map.
          </p>
        )}
        {explanation.segments.length > 0 && (
          <SegmentConcepts
            segment={explanation.segments.find((other) => other.segment === segment)}
            wishes={props.wishes}
            readOnly={props.readOnly}
            onConcept={props.onConcept}
            onTune={props.onTune}
          />
        )}
      </div>
      <div className={classes.reasons}>
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
            <TeacherMark /> {taught.name} <strong>{percent(explanation.teacherProbability, 1)}</strong>
          </span>
          <span className={classes.answer}>
            <StudentMark /> Student <strong>{percent(explanation.studentProbability, 1)}</strong>
          </span>
        </div>
        <section {...anchor("score")}>
          <h3 className={classes.heading}>How the student&apos;s score comes about</h3>
          <WaterfallView
            steps={scoreSteps(explanation)}
            width={220}
            totalLabel={`score → ${percent(explanation.studentProbability, 1)}`}
            quiet={(step) => !isConcept(step.key)}
            dim={(step) => segment !== null && byName.get(step.key)?.segment !== segment}
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
    </div>
  );
}
