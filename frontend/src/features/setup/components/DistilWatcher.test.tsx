// @vitest-environment jsdom
import { waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { fakeServer } from "@/lib/testing/fake-server";
import { show } from "@/lib/testing/show";
import { addIntent, readIntents, type Intent } from "../model/intent";
import { DistilWatcher } from "./DistilWatcher";

const intent: Intent = {
  project: "p1",
  name: "Students",
  conceptMapId: "m1",
  teacherLogitsId: "l1",
  sparsity: { by: "given", lambda: 1e-4 },
  trainer: "sgd",
};

beforeEach(() => {
  // jsdom has no locks; a test has one tab, which always holds them.
  Object.defineProperty(navigator, "locks", {
    configurable: true,
    value: { request: (_: string, act: () => unknown) => act() },
  });
});

function inputs(map: string, logits: string) {
  return fakeServer({
    "GET /concept-maps/m1": () => ({
      body: { id: "m1", state: map, error: map === "failed" ? "No image could be read." : null },
    }),
    "GET /teacher-logits/l1": () => ({ body: { id: "l1", state: logits } }),
    "POST /projects/p1/ensembles": () => ({ status: 202, body: { jobId: "j", id: "s1" } }),
  });
}

test("students are distilled once both inputs are ready, and once only", async () => {
  addIntent(intent);
  const { asked } = inputs("ready", "ready");
  show(<DistilWatcher />);
  await waitFor(() => expect(readIntents()).toEqual([]));
  await waitFor(() => expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1));
  expect(asked.find(({ method }) => method === "POST")?.body).toEqual({
    name: "Students",
    conceptMapId: "m1",
    teacherLogitsId: "l1",
    lambda: 1e-4,
    trainer: "sgd",
  });
});

test("a lambda to be chosen is asked for instead of given", async () => {
  addIntent({ ...intent, trainer: "exact", sparsity: { by: "concepts", concepts: 8 } });
  const { asked } = inputs("ready", "ready");
  show(<DistilWatcher />);
  await waitFor(() => expect(asked.some(({ method }) => method === "POST")).toBe(true));
  const sent = asked.find(({ method }) => method === "POST")?.body;
  expect(sent).toMatchObject({ lambdaChoice: { by: "concepts", concepts: 8 } });
  expect(sent).not.toHaveProperty("lambda");
});

test("while an input is still at work nothing is distilled and the intent stays", async () => {
  addIntent(intent);
  const { asked } = inputs("ready", "pending");
  show(<DistilWatcher />);
  await waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(2));
  expect(asked.some(({ method }) => method === "POST")).toBe(false);
  expect(readIntents()).toHaveLength(1);
});

test("when an input failed nothing is distilled, and why stays until the next start", async () => {
  addIntent(intent);
  const { asked } = inputs("failed", "ready");
  show(<DistilWatcher />);
  await waitFor(() => expect(readIntents()[0]?.refused).toBe("No image could be read."));
  expect(asked.some(({ method }) => method === "POST")).toBe(false);
  addIntent({ ...intent, conceptMapId: "m2" });
  expect(readIntents().map(({ refused }) => refused)).toEqual([undefined]);
});
