import { expect, test } from "vitest";
import { nearest, scatter } from "./layout";

const margins = { left: 0, right: 0, top: 0, bottom: 0 };

test("axes always show zero, also when all values lie on one side", () => {
  const { zero } = scatter([{ id: 1, x: 5, y: 10 }], 100, 100, margins);
  expect(zero).toEqual({ x: 0, y: 100 });
});

test("larger y is drawn higher", () => {
  const { points } = scatter(
    [
      { id: 1, x: 0, y: -1 },
      { id: 2, x: 1, y: 1 },
    ],
    100,
    100,
    margins,
  );
  expect(points[0]?.py).toBe(100);
  expect(points[1]?.py).toBe(0);
});

test("no data still gives a finite picture", () => {
  const empty = scatter([], 100, 100, margins);
  expect(empty.zero).toEqual({ x: 50, y: 50 });
});

test("the pointer picks the nearest point within reach, else none", () => {
  const { points } = scatter(
    [
      { id: 1, x: 0, y: 0 },
      { id: 2, x: 1, y: 1 },
    ],
    100,
    100,
    margins,
  );
  expect(nearest(points, 96, 5)?.id).toBe(2);
  expect(nearest(points, 50, 50)).toBeNull();
});
