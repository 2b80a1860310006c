// @vitest-environment jsdom
import { expect, test } from "vitest";
import {
  addIntent,
  dropIntent,
  intentSnapshot,
  intentStep,
  readIntents,
  watchIntents,
  type Intent,
} from "./intent";

const intent: Intent = {
  project: "p1",
  name: "Students",
  conceptMapId: "m1",
  teacherLogitsId: "l1",
  sparsity: { by: "given", lambda: 1e-4 },
  trainer: "exact",
};

test("an intent is kept once and can be dropped", () => {
  addIntent(intent);
  addIntent({ ...intent, name: "Renamed" });
  expect(readIntents()).toEqual([{ ...intent, name: "Renamed" }]);
  dropIntent(intent);
  expect(readIntents()).toEqual([]);
});

test("a watcher is told and sees a stable snapshot", () => {
  let told = 0;
  const stop = watchIntents(() => told++);
  addIntent(intent);
  expect(told).toBe(1);
  expect(intentSnapshot()).toBe(intentSnapshot());
  stop();
  dropIntent(intent);
  expect(told).toBe(1);
});

test("damaged storage holds no intent", () => {
  localStorage.setItem("inficond:distil-when-ready", '{"x":1}');
  expect(readIntents()).toEqual([]);
});

test("an intent noted before lambda could be chosen keeps its lambda", () => {
  const { sparsity, ...old } = intent;
  expect(sparsity.by).toBe("given");
  localStorage.setItem("inficond:distil-when-ready", JSON.stringify([{ ...old, lambda: 0.01 }]));
  expect(readIntents()).toEqual([{ ...intent, sparsity: { by: "given", lambda: 0.01 } }]);
  dropIntent(intent);
});

test("students are distilled only when both inputs are ready, and never on a failed one", () => {
  expect(intentStep("ready", "pending")).toBe("wait");
  expect(intentStep(undefined, undefined)).toBe("wait");
  expect(intentStep("ready", "ready")).toBe("distil");
  expect(intentStep("failed", "pending")).toBe("give up");
});
