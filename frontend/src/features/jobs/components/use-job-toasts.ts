import { notifications } from "@mantine/notifications";
import { useEffect, useRef } from "react";
import type { Job } from "@/lib/api/types";
import { justFinished, progressLine, unfinished } from "../model/progress";

/** Says once that a job seen at work has finished. */
export function useJobToasts(jobs: readonly Job[] | undefined): void {
  const atWork = useRef(new Set<string>());
  useEffect(() => {
    if (!jobs) return;
    for (const job of justFinished(atWork.current, jobs)) {
      atWork.current.delete(job.id);
      // A refit that worked shows as a version already.
      if (job.kind === "refit" && job.state === "succeeded") continue;
      notifications.show({
        id: job.id,
        title: job.state === "succeeded" ? `${job.title}: done` : `${job.title}: ${job.state}`,
        message: progressLine(job),
        color: job.state === "failed" ? "red.8" : "indigo",
        autoClose: job.state === "failed" ? false : 4_000,
      });
    }
    for (const job of jobs) if (unfinished(job)) atWork.current.add(job.id);
  }, [jobs]);
}
