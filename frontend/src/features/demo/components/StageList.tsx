import { Progress, VisuallyHidden } from "@mantine/core";
import type { CurrentDemo, DemoStage } from "@/lib/api/types";
import { Icon } from "@/ui/icons";
import { currentStage, stageLine, stageLook, stageShare, stageWords, type StageLook } from "../model/stages";
import classes from "./Demo.module.css";

const spoken: Record<StageLook, string> = {
  waiting: "to come",
  running: "at work",
  done: "done",
  failed: "failed",
  stopped: "stopped",
};

/** The parts of the preparation in order; the one at work says what it does and how far it is. */
export function StageList({ demo }: { demo: CurrentDemo }) {
  const current = currentStage(demo);
  return (
    <ol className={classes.stages} aria-label="Parts of the demo">
      {demo.stages.map((stage) => (
        <Stage key={stage.name} stage={stage} look={stageLook(stage, demo)} open={stage === current} />
      ))}
    </ol>
  );
}

function Stage({ stage, look, open }: { stage: DemoStage; look: StageLook; open: boolean }) {
  const { title, what } = stageWords[stage.name];
  const share = stageShare(stage);
  return (
    <li className={`${classes.stage} ${classes[look]}`}>
      <span className={classes.mark}>
        {look === "done" && <Icon name="check" size={11} />}
        {look === "failed" && <Icon name="cross" size={11} />}
      </span>
      <span className={classes.stageTitle}>
        {title}
        <VisuallyHidden>, {spoken[look]}</VisuallyHidden>
      </span>
      <span className={classes.line}>{stageLine(stage, look, open)}</span>
      {open && (
        <div className={classes.detail}>
          <p>{what}</p>
          {look === "running" && (
            <Progress
              size={4}
              value={(share ?? 1) * 100}
              animated={share === null}
              aria-label={`Progress of “${title}”`}
            />
          )}
        </div>
      )}
    </li>
  );
}
