import { expect, test } from "vitest";
import { comparable, meanAp } from "./labelled";
import { sampleRow } from "./testing/samples";

const car = sampleRow({ class: "car", teacherAp: 0.9, studentAp: 0.7 });
const cat = sampleRow({ class: "cat", teacherAp: 1, studentAp: 0.9 });
const boat = sampleRow({ class: "boat", teacherAp: 1, studentAp: 0.1, apReference: "teacher" });
const empty = sampleRow({ class: "cow", teacherAp: null, studentAp: null });

test("classes without labels do not pull the mean of those with labels", () => {
  const mean = meanAp([car, cat, boat, empty]);
  expect(mean.teacher).toBeCloseTo(0.95);
  expect(mean.student).toBeCloseTo(0.8);
  expect(mean.classes).toBe(2);
});

test("when no class is labelled all are compared", () => {
  expect(comparable([boat])).toEqual([boat]);
  expect(meanAp([boat]).student).toBeCloseTo(0.1);
  expect(meanAp([])).toEqual({ teacher: null, student: null, classes: 0 });
});
