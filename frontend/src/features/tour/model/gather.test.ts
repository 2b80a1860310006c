import { expect, test } from "vitest";
import { sampleDetail, sampleEnsemble, sampleRow, sampleVersion } from "@/lib/testing/samples";
import { parseSelection } from "@/lib/url-state/selection";
import { gather, tellable, type Known } from "./gather";

const word = (index: number, name: string) =>
  ({ index, name, mean: 0.1, max: 0.5 }) as Known["vocabulary"][number];
const vocabulary = [word(0, "screen"), word(1, "sofa"), word(2, "tree"), word(3, "couch")];
const tuning = (tuningId: string, cls: string) => ({
  tuningId,
  class: cls,
  at: "2026-01-01T00:00:00Z",
  actor: "u",
  actorName: "Ada",
  reason: "r",
  constraints: [],
});
function known(more: Partial<Known> = {}): Known {
  return {
    ensemble: sampleEnsemble(),
    newest: sampleVersion([sampleRow({ class: "tv monitor" }), sampleRow({ class: "bus" })]),
    detail: sampleDetail({ class: "tv monitor", weights: [0.4, 1, 0, 3] }),
    vocabulary,
    shownClass: "bus",
    shownVersion: 1,
    selection: parseSelection(new URLSearchParams()),
    explanation: undefined,
    wishes: new Map(),
    preview: null,
    comparing: false,
    ...more,
  };
}

test("the story needs its class, a wrong and a right concept", () => {
  expect(tellable(["bus", "tv monitor"], vocabulary)).toBe(true);
  expect(tellable(["bus"], vocabulary)).toBe(false);
  expect(tellable(["tv monitor"], [word(0, "screen")])).toBe(false);
  expect(tellable(["tv monitor"], [word(1, "sofa")])).toBe(false);
});

test("the story's concepts come with their weights, the heaviest first", () => {
  expect(gather(known())?.wrong).toEqual([
    { index: 3, name: "couch", weight: 3, after: null },
    { index: 1, name: "sofa", weight: 1, after: null },
  ]);
});

test("the culprit of a picture is the wrong concept that adds most", () => {
  const share = (index: number, concept: string, contribution: number) => ({
    index,
    concept,
    contribution,
    x: 0.5,
    weight: 1,
    segment: null,
  });
  const explanation = {
    contributions: [share(2, "tree", 2), share(1, "sofa", 0.6), share(3, "couch", 0.2)],
  } as Known["explanation"];
  expect(gather(known({ explanation }))?.culprit).toEqual({ name: "sofa", contribution: 0.6 });
});

test("only tunings of the class count", () => {
  const newest = known().newest;
  newest.constraints = [tuning("t1", "bus"), tuning("t2", "tv monitor")];
  expect(gather(known({ newest }))?.inForce).toEqual(["t2"]);
});

test("classes with a wider gap are counted", () => {
  const row = (cls: string, apGap: number | null) => sampleRow({ class: cls, apGap });
  const newest = sampleVersion([
    row("bird", -0.3),
    row("tv monitor", -0.1),
    row("bus", -0.05),
    row("cat", null),
  ]);
  expect(gather(known({ newest }))?.wider).toBe(1);
});

test("a class that is only shown by default is not chosen", () => {
  expect(gather(known({ shownClass: "tv monitor" }))?.chosen).toBe(false);
});

test("a version without the class has no story", () => {
  expect(gather(known({ newest: sampleVersion([sampleRow({ class: "bus" })]) }))).toBeNull();
});
