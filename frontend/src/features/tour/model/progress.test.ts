import { expect, test } from "vitest";
import { sampleFacts } from "../testing/facts";
import type { TourFacts } from "./facts";
import { reduceTour, untouched, type Progress } from "./progress";
import { steps } from "./steps";

const started = reduceTour(untouched, { type: "start" });
const idAt = ({ at }: Progress) => steps[at]?.id;
const at = (id: string, more: Partial<Progress> = {}): Progress => ({
  ...started,
  at: steps.findIndex((step) => step.id === id),
  before: [],
  ...more,
});
const look = (progress: Progress, facts: Partial<TourFacts>) =>
  reduceTour(progress, { type: "look", facts: sampleFacts(facts) });

const onClass = { shownClass: "tv monitor", chosen: true } as const;
const emptied = { 0: "exclude", 1: "lower" } as const;
const lowered = new Map(Object.entries(emptied).map(([index, kind]) => [Number(index), kind]));

/** The preview of that basket. */
const wrong = sampleFacts().wrong.map((concept) => ({ ...concept, after: 0 }));

/** What a person does, step by step, as the page shows it. */
const walk: [string, Partial<TourFacts>][] = [
  ["class", { ...onClass }],
  ["subset", { ...onClass, subset: "inventions" }],
  ["open", { ...onClass, subset: "inventions", imageOpen: true }],
  ["score", { ...onClass, subset: "inventions" }],
  ["concept", { ...onClass, subset: "inventions", concept: 0 }],
  ["lower", { ...onClass, concept: 0, wishes: lowered, wrong }],
  ["raise", { ...onClass, concept: 0, wishes: new Map([...lowered, [3, "raise"]]), wrong }],
];

test("doing each task leads from the class to the preview, one step at a time", () => {
  let progress = look(reduceTour(started, { type: "next" }), {});
  for (const [id, facts] of walk) {
    expect(idAt(progress)).toBe(id);
    progress = look(progress, facts);
  }
  expect(idAt(progress)).toBe("preview");
});

test("committing, comparing and withdrawing lead to the end", () => {
  let progress = look(at("commit"), { ...onClass });
  progress = look(progress, { ...onClass, head: 2, inForce: ["t1"] });
  expect(idAt(progress)).toBe("compare");
  progress = look(progress, { ...onClass, head: 2, inForce: ["t1"], comparing: true });
  expect(idAt(progress)).toBe("comparison");
  progress = look(progress, { ...onClass, head: 2, inForce: ["t1"] });
  expect(idAt(progress)).toBe("withdraw");
  progress = look(progress, { ...onClass, head: 3 });
  expect(idAt(progress)).toBe("again");
  progress = look(progress, { ...onClass, head: 3, wishes: lowered });
  progress = look(progress, { ...onClass, head: 4, inForce: ["t2"] });
  expect(idAt(progress)).toBe("end");
  expect(reduceTour(progress, { type: "next" }).status).toBe("finished");
});

test("a task that was done before the step is shown, not jumped over", () => {
  const progress = look(at("class", { seen: new Set(["subset"]) }), { ...onClass, subset: "inventions" });
  expect(idAt(progress)).toBe("subset");
  expect(idAt(look(progress, { ...onClass, subset: "inventions" }))).toBe("subset");
});

test("part of a task is not the task", () => {
  const progress = look(at("lower"), onClass);
  expect(idAt(look(progress, { ...onClass, wishes: new Map([[0, "exclude"]]) }))).toBe("lower");
});

test("raising the wrong concept does not pass for taking it away", () => {
  const progress = look(at("lower"), onClass);
  const raised = new Map([...lowered, [0, "raise"]] as const);
  expect(idAt(look(progress, { ...onClass, wishes: raised }))).toBe("lower");
});

test("who commits before the tour asks for it is taken along", () => {
  const progress = look(at("lower"), onClass);
  expect(idAt(look(progress, { ...onClass, head: 2, inForce: ["t1"] }))).toBe("compare");
});

test("a tuning from before the tour is not taken for the person's own", () => {
  let progress = look(started, { ...onClass, inForce: ["old"] });
  progress = look({ ...progress, at: at("commit").at }, { ...onClass, inForce: ["old"] });
  expect([idAt(progress), progress.made]).toEqual(["commit", null]);
  progress = look(progress, { ...onClass, inForce: ["old", "new"] });
  expect([idAt(progress), progress.made]).toEqual(["compare", "new"]);
});

test("going back to a done task does not send the person forward again", () => {
  const passed = look(look(at("class"), {}), onClass);
  const back = reduceTour(passed, { type: "back" });
  expect(idAt(look(back, onClass))).toBe("class");
  expect(idAt(reduceTour(back, { type: "next" }))).toBe("subset");
});

test("the first step has nothing before it", () => {
  expect(reduceTour(started, { type: "back" }).at).toBe(0);
});

test("left half-way it goes on where it was; what was done meanwhile is not celebrated", () => {
  const left = reduceTour(look(at("subset"), onClass), { type: "leave" });
  expect(left.status).toBe("left");
  expect(look(left, { ...onClass, subset: "inventions" })).toBe(left);
  const again = reduceTour(left, { type: "start" });
  expect([again.status, idAt(again)]).toEqual(["open", "subset"]);
  expect(idAt(look(again, { ...onClass, subset: "inventions" }))).toBe("subset");
});

test("left at the end it is finished, and starting it again begins from the front", () => {
  const finished = reduceTour(at("end", { made: "t1" }), { type: "leave" });
  expect(finished.status).toBe("finished");
  expect(reduceTour(finished, { type: "start" })).toEqual(started);
});

test("looking at a page where nothing changed changes nothing", () => {
  const progress = look(at("class"), {});
  expect(look(progress, {})).toBe(progress);
});
