import { Progress, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { jobsQuery } from "@/lib/api/queries/jobs";
import { Icon } from "@/ui/icons";
import type { DemoProject, DemoStage } from "../api/demo";
import { currentStage, stageLine, stageShare, stageWords } from "../model/stages";
import classes from "./Demo.module.css";

const spoken: Record<DemoStage["state"], string> = {
  waiting: "to come",
  running: "at work",
  done: "done",
  failed: "failed",
};

/** The parts of the preparation in order; the one at work says what it does and how far it is. */
export function StageList({ demo }: { demo: DemoProject }) {
  const jobs = useQuery({ ...jobsQuery, refetchInterval: demo.state === "seeding" ? 2_000 : false });
  const current = currentStage(demo);
  return (
    <ol className={classes.stages} aria-label="Parts of the demo">
      {demo.stages.map((stage) => (
        <Stage
          key={stage.name}
          stage={stage}
          line={stageLine(
            stage,
            jobs.data?.items.find((job) => job.id === stage.jobId),
          )}
          open={stage === current}
        />
      ))}
    </ol>
  );
}

function Stage({ stage, line, open }: { stage: DemoStage; line: string; open: boolean }) {
  const { title, what } = stageWords[stage.name];
  const share = stageShare(stage);
  return (
    <li className={`${classes.stage} ${classes[stage.state]}`}>
      <span className={classes.mark}>
        {stage.state === "done" && <Icon name="check" size={11} />}
        {stage.state === "failed" && <Icon name="cross" size={11} />}
      </span>
      <span className={classes.stageTitle}>
        {title}
        <VisuallyHidden>, {spoken[stage.state]}</VisuallyHidden>
      </span>
      <span className={classes.line}>{line}</span>
      {open && (
        <div className={classes.detail}>
          <p>{what}</p>
          {stage.state === "running" && (
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
