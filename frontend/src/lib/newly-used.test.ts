import { expect, test } from "vitest";
import { newlyUsed } from "./newly-used";

const weight = (concept: string, before: number, after: number) => ({
  index: 0,
  concept,
  before,
  after,
  lower: null,
  upper: null,
  binding: false,
});

test("what gets a weight anew is told, the strongest first; trifles and what has one are not", () => {
  const weights = [
    weight("plate", 0, 0.1),
    weight("lamp", 0, -0.5),
    weight("sofa", 0, 8),
    weight("tv", 9, 11),
  ];
  expect(newlyUsed(weights).map(({ concept }) => concept)).toEqual(["sofa", "lamp"]);
});
