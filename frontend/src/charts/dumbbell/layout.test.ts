import { expect, test } from "vitest";
import { dumbbell, dumbbellDomain } from "./layout";

test("the axis starts at the tenth below the lowest value and ends at one", () => {
  expect(dumbbellDomain([{ teacher: 0.91, student: 0.64 }])).toEqual([0.6, 1]);
  expect(dumbbellDomain([{ teacher: 0.7, student: 0.7 }])).toEqual([0.7, 1]);
});

test("perfect classes still get an axis with a length", () => {
  expect(dumbbellDomain([{ teacher: 1, student: 1 }])).toEqual([0.9, 1]);
  expect(dumbbellDomain([{ teacher: null, student: null }])).toEqual([0, 1]);
});

test("teacher and student stand where their values are, and the gap between them", () => {
  const drawn = dumbbell({ teacher: 1, student: 0.5 }, [0, 1], 112);
  expect(drawn).toEqual({ teacher: 106, student: 56, gap: { x: 56, width: 50, worse: true } });
});

test("a class without positives has no gap", () => {
  expect(dumbbell({ teacher: null, student: 0.5 }, [0, 1], 112)).toEqual({
    teacher: null,
    student: 56,
    gap: null,
  });
});

test("what lies outside the axis is drawn at its end", () => {
  expect(dumbbell({ teacher: 0.2, student: 1 }, [0.6, 1], 112).teacher).toBe(6);
});
