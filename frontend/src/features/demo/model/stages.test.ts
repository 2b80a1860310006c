import { expect, test } from "vitest";
import type { DemoStage } from "@/lib/api/types";
import { sampleDemo } from "../testing/demo";
import { currentStage, doneCount, stageLine, stageLook, stageShare, stuckJob } from "./stages";

const stage: DemoStage = {
  name: "conceptMap",
  state: "running",
  done: 1_200,
  total: 2_400,
  jobId: "j5",
  rate: 30,
  etaSeconds: 40,
};

test("a running part tells how far it is, and how long still when that is known", () => {
  expect(stageLine(stage, "running")).toBe("1,200 of 2,400 · about 40 s left");
  expect(stageLine({ ...stage, etaSeconds: null }, "running")).toBe("1,200 of 2,400");
  expect(stageLine({ ...stage, total: 1, done: 0 }, "running")).toBe("Running");
});

test("a done part tells how much it did, a single thing is just done", () => {
  expect(stageLine(stage, "done")).toBe("2,400");
  expect(stageLine({ ...stage, total: 1 }, "done")).toBe("Done");
  expect(stageLine(stage, "waiting")).toBe("");
  expect(stageLine(stage, "waiting", true)).toBe("Starting");
});

test("a part that counts nothing has no share", () => {
  expect(stageShare(stage)).toBe(0.5);
  expect(stageShare({ ...stage, total: 1 })).toBeNull();
});

test("a part whose job was cancelled was stopped, not failed", () => {
  const failed = { ...stage, state: "failed" } as const;
  expect(stageLook(failed, sampleDemo(4, failed, { state: "failed" }))).toBe("failed");
  expect(stageLook(failed, sampleDemo(4, failed, { state: "cancelled" }))).toBe("stopped");
  expect(stageLine(failed, "stopped")).toBe("Stopped at 1,200 of 2,400");
});

test("the part at work is the current one, else the one that failed, else the next", () => {
  expect(currentStage(sampleDemo(2))?.name).toBe("extractor");
  expect(currentStage(sampleDemo(4, { state: "failed" }))?.name).toBe("conceptMap");
  expect(currentStage(sampleDemo(4, { state: "waiting" }))?.name).toBe("conceptMap");
  expect(currentStage(sampleDemo(7))).toBeNull();
  expect(doneCount(sampleDemo(4))).toBe(4);
});

test("what failed is what a retry runs, if it has a job", () => {
  expect(stuckJob(sampleDemo(3, { state: "failed", jobId: "j4" }))).toBe("j4");
  expect(stuckJob(sampleDemo(3, { state: "failed" }))).toBeNull();
});
