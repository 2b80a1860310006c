import { expect, test } from "vitest";
import { sampleFacts } from "../testing/facts";
import { detour } from "./detour";
import type { TourFacts, TourMemory } from "./facts";
import { steps } from "./steps";

const onClass = { shownClass: "tv monitor", chosen: true };
function way(id: string, facts: Partial<TourFacts>, memory: TourMemory = { before: [], made: null }) {
  const step = steps.find((other) => other.id === id);
  return step ? (detour(step, sampleFacts(facts), memory)?.text ?? null) : "no such step";
}

test("nothing stands in the way on the page the step is about", () => {
  expect(way("lower", onClass)).toBeNull();
  expect(way("class", {})).toBeNull();
});

test("an open image hides the lists", () => {
  expect(way("lower", { ...onClass, imageOpen: true })).toContain("Go back to the classes");
  expect(way("score", { ...onClass, imageOpen: true })).toBeNull();
});

test("another class, or an older version, has to be left first", () => {
  expect(way("lower", {})).toBe("bus is shown. Choose tv monitor to go on.");
  expect(way("open", {})).toBe("bus is shown. Choose tv monitor to go on.");
  expect(way("commit", { ...onClass, newest: false })).toContain("An older version is shown");
});

test("an empty basket can be neither previewed nor committed", () => {
  expect(way("preview", onClass)).toContain("The basket is empty");
  expect(way("commit", onClass)).toContain("The basket is empty");
  expect(way("commit", { ...onClass, wishes: new Map([[0, "exclude"]]) })).toBeNull();
  expect(way("commit", { ...onClass, refitting: true })).toBeNull();
});

test("one version cannot be compared, and what was not committed cannot be withdrawn", () => {
  expect(way("compare", onClass)).toContain("one version only");
  expect(way("withdraw", onClass)).toContain("committed nothing");
  expect(way("withdraw", { ...onClass, inForce: ["t1"] }, { before: [], made: "t1" })).toBeNull();
});
