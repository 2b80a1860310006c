import { expect, test } from "vitest";
import { barExtent, divergingBar } from "./layout";

test("both sides of zero share one scale", () => {
  expect(barExtent([{ value: 1 }, { value: -3 }, { value: 2, after: 4 }])).toBe(4);
  expect(barExtent([{ value: 0 }])).toBe(1);
  expect(barExtent([])).toBe(1);
});

test("a positive weight goes right, a negative one left, from the same zero", () => {
  const right = divergingBar({ value: 2 }, 4, 106);
  const left = divergingBar({ value: -2 }, 4, 106);
  expect(right).toMatchObject({ x: 53, width: 25, zero: 53, positive: true });
  expect(left).toMatchObject({ x: 28, width: 25, zero: 53, positive: false });
});

test("bounds inside the picture are drawn and open ones are not", () => {
  expect(divergingBar({ value: 1, lower: 2, upper: null }, 4, 106)).toMatchObject({ lower: 78, upper: null });
  expect(divergingBar({ value: 1, lower: -9 }, 4, 106).lower).toBeNull();
});

test("a previewed value is drawn only when it differs", () => {
  expect(divergingBar({ value: 1, after: 1 }, 4, 106).after).toBeNull();
  expect(divergingBar({ value: 1, after: 0 }, 4, 106).after).toBe(53);
});
