// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { sampleFacts } from "../testing/facts";
import { untouched } from "./progress";
import { tours } from "./tour-store";

beforeEach(() => tours.reload());

test("a reload keeps the step and what was done, by ensemble", () => {
  tours.dispatch("s1", { type: "start" });
  tours.dispatch("s1", { type: "next" });
  tours.dispatch("s1", { type: "look", facts: sampleFacts({ inForce: ["old"] }) });
  tours.reload();
  expect(tours.read("s1")).toEqual({ status: "open", at: 1, before: ["old"], made: null, seen: null });
  expect(tours.read("s2")).toEqual(untouched);
});

test("after a reload the first look only learns what is done already", () => {
  tours.dispatch("s1", { type: "start" });
  tours.dispatch("s1", { type: "next" });
  tours.reload();
  const chosen = sampleFacts({ shownClass: "tv monitor", chosen: true });
  tours.dispatch("s1", { type: "look", facts: chosen });
  expect(tours.read("s1").at).toBe(1);
});

test("nonsense in the store is as nothing", () => {
  for (const stored of ["{", "3", '{"status":"dancing","at":1}', '{"status":"open","at":99}']) {
    localStorage.setItem("tour:s1", stored);
    tours.reload();
    expect(tours.read("s1")).toEqual(untouched);
  }
});

test("asking for the tour asks for the focus, until that is taken", () => {
  tours.dispatch("s1", { type: "start" });
  expect(tours.awaited()).toBe(true);
  tours.arrived();
  expect(tours.awaited()).toBe(false);
  tours.dispatch("s1", { type: "start" });
  expect(tours.awaited()).toBe(true);
  tours.arrived();
});
