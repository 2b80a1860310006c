import { expect, test } from "vitest";
import type { Committed } from "../api/types";
import { sampleJob } from "../testing/samples";
import { exact, staleAfterCommit, staleAfterJob, withJob } from "./refresh";

const job = sampleJob();

test("a running job makes nothing stale", () => {
  expect(staleAfterJob(job)).toEqual([]);
});

test("a finished refit refreshes the ensemble and its timeline but no version", () => {
  const keys = staleAfterJob({ ...job, state: "succeeded" });
  expect(keys).toContainEqual(["ensembles", "s1", "timeline"]);
  expect(keys).toContainEqual(["ensembles", "s1", exact]);
  expect(keys.some((key) => key.length === 2 && key[0] === "ensembles")).toBe(false);
});

test("a finished import refreshes its family and the projects", () => {
  expect(staleAfterJob({ ...job, kind: "importDataset", state: "failed" })).toEqual([
    ["datasets"],
    ["projects"],
  ]);
});

const committed = (
  resource: string | null,
  streamId: string,
  projectId: string | null = "p1",
): Committed => ({
  projectId,
  streamId,
  streamVersion: 4,
  resource,
  kind: "workFailed",
  actor: "u",
  at: "",
});

test.each([
  ["dataset", "datasets"],
  ["conceptMap", "concept-maps"],
  ["teacherLogits", "teacher-logits"],
])(
  "a committed event of a %s refreshes that one and what its project lists, and no ensemble",
  (resource, key) => {
    expect(staleAfterCommit(committed(resource, "x1"))).toEqual([[key, "x1"], ["audit"], ["projects", "p1"]]);
  },
);

test("a committed event of an ensemble refreshes its own keys and no version", () => {
  expect(staleAfterCommit(committed("ensemble", "s1"))).toEqual([
    ["ensembles", "s1", "versions"],
    ["ensembles", "s1", "timeline"],
    ["ensembles", "s1", exact],
    ["audit"],
    ["projects", "p1"],
  ]);
});

test("what belongs to no project refreshes its family", () => {
  expect(staleAfterCommit(committed("extractor", "e1", null))).toEqual([
    ["extractors"],
    ["audit"],
    ["projects"],
  ]);
  expect(staleAfterCommit(committed("teacher", "t1", null))).toContainEqual(["teachers"]);
});

test("a check of the store refreshes the checks, when it is asked for and when its job ends", () => {
  expect(staleAfterCommit(committed("scrub", "scr-1", null))).toContainEqual(["scrubs"]);
  expect(staleAfterJob({ ...job, kind: "scrub", state: "failed" })).toContainEqual(["scrubs"]);
});

test("an event of a job or of something new refreshes the audit trail and the project's lists only", () => {
  expect(staleAfterCommit(committed("job", "j1"))).toEqual([["audit"], ["projects", "p1"]]);
  expect(staleAfterCommit(committed(null, "x1"))).toEqual([["audit"], ["projects", "p1"]]);
});

test("a job message replaces the job in its place and puts a new one first", () => {
  const other = { ...job, id: "j2" };
  expect(withJob([other, job], { ...job, state: "succeeded" }).map((j) => j.state)).toEqual([
    "running",
    "succeeded",
  ]);
  expect(withJob([job], other).map((j) => j.id)).toEqual(["j2", "j1"]);
});
