import { expect, test } from "vitest";
import { foldRest, waterfall } from "./layout";

test("each bar starts where the one before it ended", () => {
  const { steps, total } = waterfall(
    [
      { key: "intercept", value: -2 },
      { key: "rail", value: 3 },
      { key: "sky", value: -0.5 },
    ],
    106,
  );
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    [0, -2],
    [-2, 1],
    [1, 0.5],
  ]);
  expect(total).toBe(0.5);
});

test("bars stay inside the picture", () => {
  const { steps, zero } = waterfall(
    [
      { key: "a", value: -2 },
      { key: "b", value: 4 },
    ],
    106,
  );
  for (const { x, width } of steps) {
    expect(x).toBeGreaterThanOrEqual(3);
    expect(x + width).toBeLessThanOrEqual(103);
  }
  expect(zero).toBe(53);
});

test("small contributions are added up, so that nothing is lost", () => {
  const folded = foldRest(
    [1, 2, 3, 4].map((value) => ({ key: `c${value}`, value })),
    2,
    "others",
  );
  expect(folded).toEqual([
    { key: "c1", value: 1 },
    { key: "c2", value: 2 },
    { key: "others", value: 7 },
  ]);
  expect(foldRest(folded, 3, "others")).toHaveLength(3);
});
