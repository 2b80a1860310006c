import { Button, Popover, Progress, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { jobsQuery } from "@/lib/api/queries/jobs";
import type { Job } from "@/lib/api/types";
import { counted, percent } from "@/lib/format";
import { usePolling } from "@/lib/realtime/use-live";
import { Icon } from "@/ui/icons";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import { StateTag } from "@/ui/Tag";
import { useCancelJob, useRetryJob } from "../api/job-actions";
import { failures, progressLine, share, unfinished, unseenFailures } from "../model/progress";
import classes from "./JobTray.module.css";

const none: ReadonlySet<string> = new Set();

/** Long work: what runs, how far it is, and the ways to stop it or try again. */
export function JobTray() {
  const first = useQuery(jobsQuery);
  const busy = first.data?.items.filter(unfinished) ?? [];
  const jobs = useQuery({ ...jobsQuery, refetchInterval: usePolling(busy.length > 0) });
  const leading = busy.find((job) => share(job) !== null);
  const [opened, setOpened] = useState(false);
  // What had failed before the page was opened is no news.
  const [seen, setSeen] = useState<ReadonlySet<string> | null>(null);
  if (seen === null && jobs.data) setSeen(failures(jobs.data.items));
  const failed = unseenFailures(seen ?? none, jobs.data?.items ?? []);
  const show = (open: boolean) => {
    setOpened(open);
    if (jobs.data) setSeen(failures(jobs.data.items));
  };

  // A button that was pressed and then disabled loses the focus, and the tray would not hear the key.
  useWindowEvent("keydown", (event) => {
    if (event.key === "Escape") setOpened(false);
  });

  return (
    <Popover
      opened={opened}
      onChange={show}
      position="bottom-end"
      width={400}
      shadow="lg"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={`${classes.button} ${busy.length > 0 ? classes.busy : ""}`}
          onClick={() => show(!opened)}
        >
          <Icon name="jobs" size={15} />
          <VisuallyHidden>{busy.length > 0 ? "Jobs:" : "Jobs: none at work"}</VisuallyHidden>
          {busy.length > 0 && <span>{counted(busy.length, "job")}</span>}
          {leading && <span>{percent(share(leading))}</span>}
          <span role="status">
            {failed.length > 0 && (
              <span className={classes.news}>{counted(failed.length, "failed job")}</span>
            )}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <div className={classes.head}>
          Jobs <span className={classes.hint}>They go on when you leave the page.</span>
        </div>
        {jobs.isPending && <LoadingRows rows={3} />}
        {jobs.isError && (
          <Failure what="The jobs could not be read" error={jobs.error} onRetry={() => void jobs.refetch()} />
        )}
        {jobs.data?.items.length === 0 && (
          <Empty title="No jobs yet" icon="jobs">
            Imports, extraction, distilling and refits appear here.
          </Empty>
        )}
        <div className={classes.scroller} tabIndex={0} role="region" aria-label="All jobs">
          <ul className={classes.list} aria-label="Jobs">
            {jobs.data?.items.map((job) => (
              <JobItem key={job.id} job={job} />
            ))}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function JobItem({ job }: { job: Job }) {
  const cancel = useCancelJob();
  const retry = useRetryJob();
  const done = share(job);
  const problem = cancel.error ?? retry.error;
  return (
    <li className={classes.job}>
      <div className={classes.row}>
        <span className={classes.title} title={job.title}>
          {job.title}
        </span>
        <span className={classes.end}>
          <StateTag state={job.state} />
          {unfinished(job) && (
            <Button
              variant="subtle"
              size="compact-xs"
              disabled={job.cancelRequested}
              loading={cancel.isPending}
              onClick={() => cancel.mutate(job.id)}
            >
              Cancel
            </Button>
          )}
          {(job.state === "failed" || job.state === "cancelled") && (
            <Button
              variant="subtle"
              size="compact-xs"
              loading={retry.isPending}
              onClick={() => retry.mutate(job.id)}
            >
              Retry
            </Button>
          )}
        </span>
      </div>
      {unfinished(job) && (
        <Progress
          mt={8}
          size={4}
          value={(done ?? 1) * 100}
          animated={done === null}
          aria-label={`Progress of ${job.title}`}
        />
      )}
      <p className={`${classes.line} ${job.state === "failed" ? classes.failed : ""}`}>
        {problem?.message ?? progressLine(job)}
      </p>
    </li>
  );
}
