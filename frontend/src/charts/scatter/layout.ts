import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";

export interface ScatterPoint {
  id: number;
  x: number;
  y: number;
}
export interface PlacedPoint extends ScatterPoint {
  px: number;
  py: number;
}
export interface Scatter {
  points: PlacedPoint[];
  zero: { x: number; y: number };
  xTicks: { at: number; value: number }[];
  yTicks: { at: number; value: number }[];
}

export interface Margins {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Places points in a picture whose axes always show zero. */
export function scatter(data: readonly ScatterPoint[], width: number, height: number, m: Margins): Scatter {
  const domain = (values: number[]): [number, number] => {
    const [low, high] = extent([...values, 0]);
    return low === undefined || low === high ? [-1, 1] : [low, high];
  };
  const x = scaleLinear(domain(data.map((p) => p.x)), [m.left, width - m.right]).nice();
  const y = scaleLinear(domain(data.map((p) => p.y)), [height - m.bottom, m.top]).nice();
  return {
    points: data.map((p) => ({ ...p, px: x(p.x), py: y(p.y) })),
    zero: { x: x(0), y: y(0) },
    xTicks: x.ticks(5).map((value) => ({ at: x(value), value })),
    yTicks: y.ticks(5).map((value) => ({ at: y(value), value })),
  };
}

/** The point nearest to a place, if one lies within `reach` pixels. */
export function nearest(
  points: readonly PlacedPoint[],
  px: number,
  py: number,
  reach = 14,
): PlacedPoint | null {
  let best: PlacedPoint | null = null;
  let bestDistance = reach * reach;
  for (const point of points) {
    const distance = (point.px - px) ** 2 + (point.py - py) ** 2;
    if (distance <= bestDistance) {
      best = point;
      bestDistance = distance;
    }
  }
  return best;
}
