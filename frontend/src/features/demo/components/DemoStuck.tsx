import { Button } from "@mantine/core";
import { Icon } from "@/ui/icons";
import type { CurrentDemo } from "@/lib/api/types";
import { useRetryStage } from "../api/demo-actions";
import { currentStage, stageWords, stuckJob } from "../model/stages";
import { DemoMenu } from "./DemoMenu";
import { StageList } from "./StageList";
import classes from "./Demo.module.css";

interface DemoStuckProps {
  demo: CurrentDemo;
  onReset: () => void;
  onHide: () => void;
}

/** The preparation failed or was stopped: why, and how it goes on. */
export function DemoStuck({ demo, onReset, onHide }: DemoStuckProps) {
  const retry = useRetryStage();
  const job = stuckJob(demo);
  const stage = currentStage(demo);
  const stopped = demo.state === "cancelled";
  return (
    <section className={`${classes.card} ${classes.split}`} aria-label="Demo">
      <div className={classes.about}>
        <p className={`${classes.over} ${stopped ? "" : classes.bad}`}>Demo</p>
        <h2 className={classes.title}>
          {stopped ? "The demo was stopped half-way" : "The demo could not be finished"}
        </h2>
        <p className={classes.lead} role={stopped ? undefined : "alert"}>
          {stopped
            ? "What is done is kept. It can go on from there."
            : `“${stage ? stageWords[stage.name].title : "Its preparation"}” failed: ${demo.error ?? "no reason was given."}`}
        </p>
        {retry.error && (
          <p className={classes.problem} role="alert">
            {retry.error.message}
          </p>
        )}
        <div className={classes.actions}>
          {job !== null && (
            <Button
              leftSection={<Icon name="retry" size={14} />}
              loading={retry.isPending}
              onClick={() => retry.mutate(job)}
            >
              {stopped ? "Go on" : "Try again"}
            </Button>
          )}
          <Button variant="default" onClick={onReset}>
            Start afresh
          </Button>
          <DemoMenu onHide={onHide} />
        </div>
      </div>
      <StageList demo={demo} />
    </section>
  );
}
