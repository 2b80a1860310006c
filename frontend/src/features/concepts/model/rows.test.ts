import { expect, test } from "vitest";
import type { ClassDetail } from "@/lib/api/student-types";
import { conceptRows, newcomers, oddConcepts, presence, scatterPoints } from "./rows";

const detail = {
  class: "train",
  weights: [0, 2, -1, 0],
  constraints: [
    { tuningId: "t", concept: "rail", index: 1, kind: "raise", lower: 2, upper: null, binding: true },
  ],
  concepts: [
    { index: 1, name: "rail", weight: 2, meanInfluence: 0.4, meanPositive: 1, meanNegative: 0.2 },
    { index: 2, name: "Railing", weight: -1, meanInfluence: -0.1, meanPositive: -0.3, meanNegative: -0.1 },
  ],
} as unknown as ClassDetail;
const gained = (index: number, concept: string, after: number) => ({
  index,
  concept,
  before: detail.weights[index] ?? 0,
  after,
  lower: null,
  upper: null,
  binding: false,
});
const summary = (index: number, name: string) => ({ index, name, mean: 0, max: 0, present: 0 });

test("without a query only the class's own concepts are listed, with their bounds", () => {
  const rows = conceptRows(detail, "", [summary(3, "guard rail")]);
  expect(rows.map((row) => row.name)).toEqual(["rail", "Railing"]);
  expect(rows[0]).toMatchObject({ lower: 2, upper: null, constrained: true, unused: false });
});

test("a query finds used concepts first, whatever their case, and then unused ones, each once", () => {
  const rows = conceptRows(detail, "RAIL", [summary(1, "rail"), summary(3, "guard rail")]);
  expect(rows.map((row) => [row.name, row.unused])).toEqual([
    ["rail", false],
    ["Railing", false],
    ["guard rail", true],
  ]);
});

test("what the preview gives weight to and what is in the basket is listed before it is used", () => {
  const more = newcomers(
    detail.weights,
    [gained(3, "guard rail", 0.9), gained(1, "rail", 3)],
    [
      { index: 0, concept: "tree" },
      { index: 2, concept: "Railing" },
    ],
  );
  expect(more.map(({ name }) => name)).toEqual(["tree", "guard rail"]);
  expect(conceptRows(detail, "", [], more).map(({ name }) => name)).toEqual([
    "rail",
    "Railing",
    "tree",
    "guard rail",
  ]);
  const rows = conceptRows(detail, "guard", [summary(3, "guard rail")], more);
  expect(rows).toMatchObject([{ name: "guard rail", unused: true, weight: 0 }]);
});

test("a trifle in the preview is no reason to list a concept", () => {
  expect(newcomers(detail.weights, [gained(3, "guard rail", 0.1)], [])).toEqual([]);
});

test("presence is influence without the weight, and unknown at weight zero", () => {
  const concept = {
    index: 1,
    name: "rail",
    weight: 2,
    meanInfluence: 0.4,
    meanPositive: 1,
    meanNegative: 0.2,
  };
  expect(presence(concept)).toEqual({ positive: 0.5, negative: 0.1 });
  expect(presence({ ...concept, weight: 0, meanPositive: 0 }).positive).toBeNull();
});

test("the odd ones are present more in positives but weigh against them", () => {
  expect(scatterPoints(detail)[0]?.x).toBeCloseTo(0.4);
  expect(oddConcepts(detail)).toEqual(["Railing"]);
});
