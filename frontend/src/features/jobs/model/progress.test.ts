import { expect, test } from "vitest";
import type { Job } from "@/lib/api/types";
import { sampleJob } from "@/lib/testing/samples";
import { failures, progressLine, share, unseenFailures } from "./progress";

const job = sampleJob({
  kind: "extractConcepts",
  progress: { done: 120, total: 1296, rate: 7.94, etaSeconds: 148 },
  startedAt: "2026-01-01T00:00:01Z",
});

test("a running job tells what is done, how fast, and how long still", () => {
  expect(progressLine(job)).toBe("120 of 1,296 · 7.9 / s · about 2 min left");
  expect(share(job)).toBeCloseTo(0.0926, 4);
});

test("a failed job tells its reason", () => {
  expect(progressLine({ ...job, state: "failed", error: "Logit 3 is not a number." })).toBe(
    "Logit 3 is not a number.",
  );
});

test("a job that was asked to stop says so until it has stopped", () => {
  expect(progressLine({ ...job, cancelRequested: true })).toBe("Stopping…");
  expect(progressLine({ ...job, cancelRequested: true, state: "cancelled" })).toBe("Cancelled");
});

test("a job without progress has no share", () => {
  expect(share({ ...job, progress: null })).toBeNull();
  expect(share({ ...job, progress: { done: 0, total: 0, rate: null, etaSeconds: null } })).toBeNull();
});

test("a finished job tells how long it took", () => {
  expect(progressLine({ ...job, state: "succeeded", finishedAt: "2026-01-01T00:00:04Z" })).toBe(
    "Done in 3.0 s",
  );
});

test("a failure is news until somebody looks at it, and no more once it is retried or has succeeded", () => {
  const failed: Job = { ...job, state: "failed" };
  expect(unseenFailures(new Set(), [failed, { ...job, id: "other" }])).toEqual([failed]);
  expect(unseenFailures(failures([failed]), [failed])).toEqual([]);
  expect(unseenFailures(failures([failed]), [{ ...failed, attempts: 2 }])).toHaveLength(1);
  expect(unseenFailures(new Set(), [{ ...failed, state: "running" }])).toEqual([]);
});
