import { expect, test } from "vitest";
import { apart, comparable, meanAp } from "./labelled";
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

test("classes that no image carries stand apart, unless none is carried", () => {
  const foreign = sampleRow({ class: "sofa", apReference: "teacher", positives: null });
  const nowhere = sampleRow({ class: "cow", positives: { distil: 0, tune: 0, lockbox: 0 } });
  expect(apart([car, foreign, nowhere])).toEqual({ carried: [car], uncarried: [foreign, nowhere] });
  expect(apart([foreign])).toEqual({ carried: [foreign], uncarried: [] });
});
