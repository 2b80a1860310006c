import { expect, test } from "vitest";
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

test("a committed event refreshes the audit list", () => {
  const event = {
    projectId: "p1",
    streamId: "s1",
    streamVersion: 4,
    kind: "conceptsTuned" as const,
    actor: "u",
    at: "",
  };
  expect(staleAfterCommit(event)).toContainEqual(["audit"]);
});

test("a job message replaces the job in its place and puts a new one first", () => {
  const other = { ...job, id: "j2" };
  expect(withJob([other, job], { ...job, state: "succeeded" }).map((j) => j.state)).toEqual([
    "running",
    "succeeded",
  ]);
  expect(withJob([job], other).map((j) => j.id)).toEqual(["j2", "j1"]);
});
