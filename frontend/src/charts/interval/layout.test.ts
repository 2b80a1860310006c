import { expect, test } from "vitest";
import { interval, intervalReach, verdict } from "./layout";

test("an interval that includes zero is no better than noise", () => {
  expect(verdict({ value: 0.03, low: -0.001, high: 0.06 })).toBe("noise");
  expect(verdict({ value: 0, low: 0, high: 0 })).toBe("noise");
});

test("an interval on one side of zero is better or worse", () => {
  expect(verdict({ value: 0.03, low: 0.01, high: 0.06 })).toBe("better");
  expect(verdict({ value: -0.03, low: -0.05, high: -0.01 })).toBe("worse");
});

test("zero stays in the middle and the interval fits", () => {
  const change = { value: 0.02, low: -0.01, high: 0.05 };
  const placed = interval(change, intervalReach(change), 108);
  expect(placed.zero).toBe(54);
  expect(placed.low).toBeLessThan(placed.zero);
  expect(placed.high).toBeLessThanOrEqual(104);
  expect(placed.value).toBeGreaterThan(placed.zero);
});

test("a tiny change is not blown up to fill the picture", () => {
  expect(intervalReach({ value: 0.0001, low: 0, high: 0.0002 })).toBeCloseTo(0.011);
});
