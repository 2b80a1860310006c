import type { Job } from "@/lib/api/types";
import { count, duration, timeLeft } from "@/lib/format";

export const unfinished = (job: Job): boolean => job.state === "requested" || job.state === "running";

/** The share done, 0 to 1, or null when a job tells none. */
export function share(job: Job): number | null {
  if (!job.progress || job.progress.total <= 0) return null;
  return Math.min(1, job.progress.done / job.progress.total);
}

/** How a job stands, in one line. */
export function progressLine(job: Job): string {
  if (job.state === "failed") return job.error ?? "Failed without a reason given.";
  if (job.cancelRequested && unfinished(job)) return "Stopping…";
  if (job.state === "requested") return "Waiting for a free worker";
  if (job.state === "cancelled") return "Cancelled";
  if (job.state === "succeeded") return finishedLine(job);
  if (!job.progress) return "Running";
  const { done, total, rate, etaSeconds } = job.progress;
  const parts = [`${count(done)} of ${count(total)}`];
  if (rate != null && rate > 0) parts.push(`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} / s`);
  if (etaSeconds != null) parts.push(timeLeft(etaSeconds));
  return parts.join(" · ");
}

function finishedLine(job: Job): string {
  if (!job.startedAt || !job.finishedAt) return "Done";
  return `Done in ${duration((Date.parse(job.finishedAt) - Date.parse(job.startedAt)) / 1000)}`;
}

/** One try of a job; a retry that fails again is news. */
const attempt = ({ id, attempts }: Job) => `${id}#${attempts}`;

/** The failed tries in a list, as they are remembered once somebody has looked at them. */
export const failures = (jobs: readonly Job[]): ReadonlySet<string> =>
  new Set(jobs.filter((job) => job.state === "failed").map(attempt));

/** The jobs that failed and were not looked at; one that is retried or has succeeded since is none of them. */
export const unseenFailures = (seen: ReadonlySet<string>, jobs: readonly Job[]): Job[] =>
  jobs.filter((job) => job.state === "failed" && !seen.has(attempt(job)));
