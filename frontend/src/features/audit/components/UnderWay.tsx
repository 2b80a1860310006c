import { Progress } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { jobsQuery } from "@/lib/api/queries/jobs";
import { count } from "@/lib/format";
import { usePolling } from "@/lib/realtime/use-live";
import classes from "./Audit.module.css";

interface UnderWayProps {
  job: string;
  /** What the bar is called. */
  what: string;
  /** What is counted, such as "fits". */
  unit: string;
  /** How it goes on, and how to stop it. */
  children: ReactNode;
}

/** How far a job is. */
export function UnderWay({ job, what, unit, children }: UnderWayProps) {
  const jobs = useQuery({ ...jobsQuery, refetchInterval: usePolling(true) });
  const progress = jobs.data?.items.find((one) => one.id === job)?.progress;
  return (
    <div role="status">
      <Progress
        size={5}
        value={progress ? (100 * progress.done) / Math.max(1, progress.total) : 100}
        animated={!progress}
        aria-label={what}
      />
      <p className={classes.small}>
        {progress
          ? `${count(progress.done)} of ${count(progress.total)} ${unit}`
          : "Waiting for a free worker"}
        . {children}
      </p>
    </div>
  );
}
