import { expect, test } from "vitest";
import { sampleJob } from "@/lib/testing/samples";
import { sampleDemo } from "../testing/demo";
import { currentStage, doneCount, stageLine, stageShare, stuckJob } from "./stages";

const running = { name: "conceptMap", state: "running", done: 1_200, total: 2_400 } as const;

test("a running part tells how far it is, and how long still when its job knows", () => {
  expect(stageLine(running, undefined)).toBe("1,200 of 2,400");
  const progress = { done: 1_200, total: 2_400, rate: 30, etaSeconds: 40 };
  expect(stageLine(running, sampleJob({ progress }))).toBe("1,200 of 2,400 · about 40 s left");
  expect(stageLine({ ...running, total: 0, done: 0 }, undefined)).toBe("Running");
});

test("a done part tells how much it did, a single thing is just done", () => {
  expect(stageLine({ ...running, state: "done" }, undefined)).toBe("2,400");
  expect(stageLine({ ...running, state: "done", total: 1 }, undefined)).toBe("Done");
  expect(stageLine({ ...running, state: "waiting" }, undefined)).toBe("");
});

test("a part without a total has no share", () => {
  expect(stageShare(running)).toBe(0.5);
  expect(stageShare({ ...running, total: 0 })).toBeNull();
});

test("the part at work is the current one, else the one that failed", () => {
  expect(currentStage(sampleDemo(2))?.name).toBe("extractor");
  expect(currentStage(sampleDemo(4, { state: "failed" }))?.name).toBe("conceptMap");
  expect(currentStage(sampleDemo(7))).toBeNull();
  expect(doneCount(sampleDemo(4))).toBe(4);
});

test("what failed, or was stopped before its end, is what a retry runs", () => {
  expect(stuckJob(sampleDemo(3, { state: "failed", jobId: "j4" }))).toBe("j4");
  expect(stuckJob(sampleDemo(3, { state: "waiting", jobId: "j4" }))).toBe("j4");
  expect(stuckJob(sampleDemo(3, { state: "failed" }))).toBeNull();
});
