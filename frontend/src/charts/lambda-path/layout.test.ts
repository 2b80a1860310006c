import { expect, test } from "vitest";
import { lambdaPath, nearestPoint, type PathPoint } from "./layout";

const frame = { width: 300, height: 200, left: 0, right: 0, top: 0, bottom: 20, gap: 20 };
const data: PathPoint[] = [
  { lambda: 0.01, concepts: 0, ap: 0.4 },
  { lambda: 0.001, concepts: 6, ap: 0.8 },
  { lambda: 0.0001, concepts: 20, ap: 0.9 },
];

test("lambda grows to the right, a decade as wide as the next", () => {
  const { xs, xTicks } = lambdaPath(data, null, frame);
  expect(xs[0]).toBeCloseTo(300);
  expect(xs[1]).toBeCloseTo(150);
  expect(xs[2]).toBeCloseTo(0);
  expect(xTicks.map((tick) => tick.value)).toEqual([0.0001, 0.001, 0.01]);
});

test("average precision lies above concepts, and more is higher in both", () => {
  const { ap, concepts } = lambdaPath(data, null, frame);
  expect(ap?.bottom).toBeLessThan(concepts.top);
  const [few, , many] = concepts.points;
  const [worst, , best] = ap?.points ?? [];
  expect(many?.y).toBeLessThan(few?.y ?? 0);
  expect(best?.y).toBeLessThan(worst?.y ?? 0);
});

test("the teacher's line has a place also when no student comes near", () => {
  const { ap } = lambdaPath(data, 0.99, frame);
  expect(ap?.teacher).toBeGreaterThanOrEqual(0);
  expect(ap?.teacher).toBeLessThan(ap?.points[2]?.y ?? 0);
});

test("without any average precision the concepts have all the space", () => {
  const { ap, concepts } = lambdaPath(
    data.map((point) => ({ ...point, ap: null })),
    null,
    frame,
  );
  expect(ap).toBeNull();
  expect([concepts.top, concepts.bottom]).toEqual([0, 180]);
});

test("a single point still gives a finite picture", () => {
  const { xs, concepts } = lambdaPath([{ lambda: 0.01, concepts: 0, ap: null }], null, frame);
  expect(xs.every(Number.isFinite)).toBe(true);
  expect(concepts.points.every((point) => Number.isFinite(point.y))).toBe(true);
});

test("the pointer picks the nearest point along lambda", () => {
  expect(nearestPoint([300, 150, 0], 160)).toBe(1);
});
