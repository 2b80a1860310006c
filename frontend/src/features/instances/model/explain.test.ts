import { expect, test } from "vitest";
import type { Explanation } from "@/lib/api/student-types";
import { interceptStep, neighbourImage, restStep, scoreSteps, segmentOf, segmentShapes } from "./explain";

const explanation: Explanation = {
  sha: "a",
  name: "a.jpg",
  width: 4,
  height: 2,
  split: "tune",
  window: null,
  class: "train",
  label: 1,
  teacherProbability: 0.9,
  studentProbability: 0.5,
  intercept: -2,
  contributions: [
    { index: 7, concept: "rail", x: 0.5, weight: 3, contribution: 1.5, segment: 2 },
    { index: 8, concept: "sky", x: 0.4, weight: 1, contribution: 0.4, segment: 0 },
    { index: 9, concept: "tree", x: 0.1, weight: 1, contribution: 0.1, segment: null },
  ],
  grid: [1, 3],
  segmentMap: btoa("\x00\x02\x02"),
  segments: [],
};

test("every segment of the map becomes a shape", () => {
  const shapes = segmentShapes(explanation);
  expect(shapes.map((shape) => shape.segment)).toEqual([0, 2]);
  expect(shapes[0]?.fill).toBe(`M0 0h${1 / 3}v1h${-1 / 3}z`);
});

test("a picture without a map has no shapes", () => {
  expect(segmentShapes({ ...explanation, grid: null })).toEqual([]);
  expect(segmentShapes({ ...explanation, segmentMap: null })).toEqual([]);
});

test("the steps add up to the score, whatever is folded together", () => {
  const steps = scoreSteps(explanation, 1);
  expect(steps.map((step) => step.key)).toEqual([interceptStep, "rail", restStep]);
  expect(steps.reduce((sum, step) => sum + step.value, 0)).toBeCloseTo(0);
});

test("the gallery is walked through one by one and stops at its ends", () => {
  const images = [{ sha: "a" }, { sha: "b" }];
  expect(neighbourImage(images, "a", 1)).toBe("b");
  expect(neighbourImage(images, "b", 1)).toBeNull();
  expect(neighbourImage(images, "elsewhere", 1)).toBeNull();
});

test("a chosen concept leads to its segment, if it has one", () => {
  expect(segmentOf(explanation, 7)).toBe(2);
  expect(segmentOf(explanation, 9)).toBeNull();
  expect(segmentOf(explanation, null)).toBeNull();
});
