import { expect, test } from "vitest";
import { sampleFacts } from "../testing/facts";
import type { TourFacts, TourMemory } from "./facts";
import { steps } from "./steps";

const fresh: TourMemory = { before: [], made: null };
function say(id: string, facts: Partial<TourFacts> = {}, memory = fresh) {
  const step = steps.find((other) => other.id === id);
  if (!step) throw new Error(`There is no step ${id}.`);
  return step.say(sampleFacts(facts), memory);
}
const told = (id: string, facts: Partial<TourFacts> = {}, memory = fresh) =>
  say(id, facts, memory).text.join(" ");

test("the gap is told as it is", () => {
  expect(told("class")).toContain(
    "reaches 62.0 points of average precision, its teacher 90.0: **28.0 points below**",
  );
  expect(told("class", { student: 0.92, gap: 0.02 })).toContain("no longer behind");
  expect(told("class", { student: null, gap: null })).toContain("reaches – points");
});

test("classes with a wider gap are counted, for the table shows them first", () => {
  expect(told("class")).not.toContain("wider;");
  expect(told("class", { wider: 7 })).toContain("7 are wider; tv monitor is chosen here because");
});

test("of the concepts to take away, those still to do are ringed and the first is brought into sight", () => {
  expect(say("lower")).toMatchObject({ reveal: 0 });
  const half = say("lower", { wishes: new Map([[0, "exclude"]]) });
  expect(half.anchors[0]).toEqual(["concept/1"]);
  expect(half.reveal).toBe(1);
});

test("several are taken away in one act, one is taken by hand", () => {
  expect(say("lower").offer).toMatchObject({
    label: "Exclude all 3 words beside it",
    kind: "exclude",
  });
  expect(say("lower").offer?.concepts.map(({ name }) => name)).toEqual(["sofa", "couch", "curtain"]);
  const rest = new Map([0, 1].map((index) => [index, "exclude"] as const));
  expect(say("lower", { wishes: rest }).offer).toBeUndefined();
});

test("words that chance brings in are named with what to do about them", () => {
  const gained = [
    { name: "blanket", after: 0.52 },
    { name: "quay", after: 0.31 },
  ];
  expect(told("preview", { gained })).toContain(
    "listens to **blanket** +0.52 and **quay** +0.31. Where that is no sign of tv monitor, exclude it too.",
  );
  expect(told("preview")).not.toContain("listens");
});

test("the tour ends on the better model, or says how to get there", () => {
  const withdrawn = { before: [], made: "t1" };
  expect(say("again", {}, withdrawn).anchors[0]).toEqual(["again/t1"]);
  expect(say("again", { wishes: new Map([[0, "exclude"]]) }, withdrawn).anchors[0]).toEqual(["commit"]);
  expect(told("end", {}, withdrawn)).toContain("without your correction");
  expect(told("end", { inForce: ["t2"] }, { before: [], made: "t2" })).not.toContain(
    "without your correction",
  );
});

test("the subset asked for is the one that has images", () => {
  expect(say("subset").task).toBe("Press Invents");
  expect(say("subset", { inventions: 0 }).task).toBe("Press Misses");
  expect(say("subset", { inventions: 0, misses: 0 }).task).toBe("Press Disagrees");
});

test("the reason is the wrong concept with the most weight now", () => {
  expect(told("concept")).toContain("**sofa** has +2.10");
  expect(told("concept")).toContain("couch +0.90 points the same way");
  const couch = [
    { index: 1, name: "couch", weight: 3, after: null },
    { index: 0, name: "sofa", weight: 0, after: null },
  ];
  expect(told("concept", { wrong: couch })).toContain("**couch** has +3.00");
});

test("with no wrong weight left the tour says so and asks for nothing", () => {
  const wrong = [{ index: 0, name: "sofa", weight: 0, after: null }];
  expect(told("concept", { wrong })).toContain("the shortcut is gone");
  expect(say("lower", { wrong })).toMatchObject({ task: undefined, checks: [] });
});

test("each wrong concept that pulls is a part of the task, with whether it is in the basket", () => {
  expect(say("lower", { wishes: new Map([[1, "lower"]]) }).checks).toEqual([
    { label: "sofa +2.10", done: false },
    { label: "couch +0.90", done: true },
  ]);
});

test("what the fit turns to instead is asked for too, and the step waits for the preview that shows it", () => {
  const concept = (index: number, name: string, weight: number, after: number | null) => ({
    index,
    name,
    weight,
    after,
  });
  const lower = steps.find(({ id }) => id === "lower");
  const stale = sampleFacts({
    wrong: [concept(1, "couch", 3, 3), concept(0, "sofa", 0, 0)],
    wishes: new Map([[1, "exclude"]]),
  });
  expect(lower?.done?.(stale, fresh)).toBe(false);

  const moved = { ...stale, wrong: [concept(1, "couch", 3, 0), concept(0, "sofa", 0, 2.5)] };
  expect(lower?.say(moved, fresh)).toMatchObject({
    checks: [
      { label: "couch +3.00", done: true },
      { label: "sofa → +2.50", done: false },
    ],
    reveal: 0,
  });
  expect(lower?.say(moved, fresh).text.join(" ")).toContain(
    "turns to the next thing beside it: **sofa** would get +2.50",
  );
  expect(lower?.done?.(moved, fresh)).toBe(false);

  const wishes = new Map([...moved.wishes, [0, "exclude"] as const]);
  expect(lower?.done?.({ ...moved, wishes }, fresh)).toBe(false);
  const gone = [concept(1, "couch", 3, 0), concept(0, "sofa", 0, 0)];
  expect(lower?.done?.({ ...moved, wishes, wrong: gone }, fresh)).toBe(true);
});

test("a right concept without a weight is to be searched for", () => {
  expect(told("raise")).toContain("**screen** has +1.20");
  expect(told("raise", { right: [{ index: 3, name: "screen", weight: 0, after: null }] })).toContain(
    "The search above the list",
  );
});

test("the preview is read out with what its interval allows to say", () => {
  const preview = { before: 0.62, after: 0.71, fixed: 5, broken: 1 };
  const change = (low: number, high: number) => ({ value: 0.09, low, high });
  expect(told("preview", { preview: { ...preview, change: change(0.02, 0.15) } })).toContain(
    "lies above zero",
  );
  expect(told("preview", { preview: { ...preview, change: change(-0.02, 0.15) } })).toContain(
    "cannot tell yet",
  );
  expect(told("preview", { preview: { ...preview, change: change(-0.2, -0.1) } })).toContain(
    "makes it worse",
  );
  expect(told("preview", { preview: { ...preview, change: null } })).toContain("from 62.0 to **71.0**");
});

test("a change of the class is told with its interval, any other version without a figure", () => {
  expect(told("compare", { brought: { value: 0.09, low: 0.02, high: 0.15 } })).toContain(
    "**+9.0 points** (+2.0 to +15.0)",
  );
  expect(told("compare")).not.toContain("points");
});

test("the withdrawal points at the tuning of this tour", () => {
  expect(say("withdraw", {}, { before: [], made: "t1" }).anchors[0]).toEqual(["tuning/t1"]);
  expect(say("withdraw").task).toBeUndefined();
});

test("every step has a name of its own, and says something whatever is unknown", () => {
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  const bare = sampleFacts({ student: null, teacher: null, gap: null, wrong: [], right: [] });
  for (const step of steps) expect(step.say(bare, fresh).text.join("")).not.toMatch(/undefined|null|NaN/);
});

test("a raise that wins nothing is told as that, and one that helps with its figures", () => {
  const right = [{ index: 7, name: "screen", weight: 1, after: 2 }];
  const facts = sampleFacts({
    right,
    wishes: new Map([[7, "raise" as const]]),
    preview: { before: 0.7, after: 0.893, change: null, fixed: 0, broken: 0 },
  });
  const text = (unraised: number) => preview?.say(facts, { ...fresh, unraised }).text.join(" ");
  const preview = steps.find(({ id }) => id === "preview");
  expect(text(0.895)).toContain("took it from 89.5 to 89.3: on these images nothing is won by it");
  expect(text(0.88)).toContain("took it from 88.0 to 89.3.");
  expect(text(0.893)).not.toContain("Raising");
});
