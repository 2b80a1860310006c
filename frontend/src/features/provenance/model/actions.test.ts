import { expect, test } from "vitest";
import type { PendingTuning, TimelineEntry } from "@/lib/api/student-types";
import type { EventKind } from "@/lib/api/types";
import { sampleEntry } from "@/lib/testing/samples";
import { actionRows, failureOf } from "./actions";

function entry(streamVersion: number, kind: EventKind, more: Partial<TimelineEntry> = {}): TimelineEntry {
  const at = `2026-01-01T00:00:${String(streamVersion).padStart(2, "0")}Z`;
  return sampleEntry({ streamVersion, kind, at, ...more });
}
const excludeRail = {
  concept: "rail",
  index: 0,
  kind: "exclude" as const,
  strength: null,
  value: null,
  lower: 0,
  upper: 0,
};
const effect = { apBefore: 0.8, apAfter: 0.82, apChange: null, fixed: 2, broken: 0 };

test("a request and its result are one action, with the version and effect of the result", () => {
  const rows = actionRows(
    [
      entry(3, "refitCompleted", { jobId: "j", version: 2, effect }),
      entry(2, "conceptsTuned", { jobId: "j", tuningId: "t", class: "train", reason: "Rails." }),
      entry(1, "ensembleCreated"),
    ],
    [],
  );
  expect(rows.map(({ kind, state, version }) => [kind, state, version])).toEqual([
    ["tune", "done", 2],
    ["create", "done", null],
  ]);
  expect(rows[0]).toMatchObject({ reason: "Rails.", effect });
});

test("a request without a result is pending, one whose refit failed says why", () => {
  const rows = actionRows(
    [
      entry(4, "conceptsTuned", { jobId: "b", class: "car" }),
      entry(3, "workFailed", { jobId: "a", error: "The worker ran out of memory." }),
      entry(2, "conceptsTuned", { jobId: "a", class: "train" }),
    ],
    [],
  );
  expect(rows.map(({ state, error }) => [state, error])).toEqual([
    ["pending", null],
    ["failed", "The worker ran out of memory."],
  ]);
});

test("a refit that is tried again is pending, and done once its version is there", () => {
  const tried = [
    entry(4, "workRetried", { jobId: "a" }),
    entry(3, "workFailed", { jobId: "a", error: "The worker ran out of memory." }),
    entry(2, "conceptsTuned", { jobId: "a", class: "train" }),
  ];
  const done = entry(5, "refitCompleted", { jobId: "a", version: 2, effect });
  expect(actionRows(tried, []).map(({ state, error }) => [state, error])).toEqual([["pending", null]]);
  expect(actionRows([done, ...tried], []).map(({ state, version }) => [state, version])).toEqual([
    ["done", 2],
  ]);
});

test("a withdrawal and the tuning it takes back share an id but keep their own results", () => {
  const rows = actionRows(
    [
      entry(5, "refitCompleted", { tuningId: "t", jobId: "b", version: 3 }),
      entry(4, "tuningWithdrawn", { tuningId: "t", jobId: "b" }),
      entry(3, "refitCompleted", { tuningId: "t", jobId: "a", version: 2 }),
      entry(2, "conceptsTuned", { tuningId: "t", jobId: "a", constraints: [excludeRail], reason: "Rails." }),
    ],
    [],
  );
  expect(rows.map(({ kind, version }) => [kind, version])).toEqual([
    ["withdraw", 3],
    ["tune", 2],
  ]);
  expect(rows[0]).toMatchObject({ constraints: [excludeRail], wishedFor: "Rails." });
});

test("what is being sent stands on top until the server knows it", () => {
  const pending: PendingTuning = {
    tuningId: "sending:tune",
    kind: "tune",
    class: "train",
    branch: "main",
    baseVersion: 1,
    reason: "Rails.",
    actor: "u1",
    at: "2026-01-01T00:01:00Z",
    jobId: "",
    state: "pending",
    error: null,
  };
  const known = { ...pending, tuningId: "t" };
  const rows = actionRows([entry(2, "conceptsTuned", { tuningId: "t" })], [known, pending]);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ actorName: "You", state: "pending", reason: "Rails." });
});

test("kinds of event that are no action of their own are shown rather than dropped", () => {
  expect(actionRows([entry(9, "branchCreated")], [])[0]).toMatchObject({
    kind: "other",
    event: "branchCreated",
  });
});

test("a failed withdrawal is told at its own row, not at the tuning that it was to take back", () => {
  const failed: PendingTuning = {
    tuningId: "t",
    kind: "withdraw",
    class: "train",
    branch: "main",
    baseVersion: 2,
    reason: "No.",
    actor: "u1",
    at: "2026-01-01T00:00:04Z",
    jobId: "b",
    state: "failed",
    error: "The worker ran out of memory.",
  };
  const rows = actionRows(
    [
      entry(4, "tuningWithdrawn", { tuningId: "t", jobId: "b" }),
      entry(3, "refitCompleted", { tuningId: "t", jobId: "a", version: 2 }),
      entry(2, "conceptsTuned", { tuningId: "t", jobId: "a" }),
    ],
    [failed],
  );
  expect(rows.map((row) => failureOf(row, [failed]))).toEqual([failed, undefined]);
  expect(rows.map((row) => failureOf(row, [{ ...failed, state: "pending" }]))).toEqual([
    undefined,
    undefined,
  ]);
});
