import { extent, minIndex } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";

export interface PathPoint {
  lambda: number;
  /** Concepts a class, on average. */
  concepts: number;
  /** Mean average precision, 0 to 1; null at every point when no class has one. */
  ap: number | null;
}
export interface Placed {
  x: number;
  y: number;
}
export interface Tick {
  at: number;
  value: number;
}
/** One of the two pictures: a curve over lambda between its own top and bottom. */
export interface Panel {
  top: number;
  bottom: number;
  curve: string;
  points: Placed[];
  ticks: Tick[];
}
export interface PlacedPath {
  xTicks: Tick[];
  /** Places of the points along lambda, in their order. */
  xs: number[];
  /** Missing where no class has an average precision. */
  ap: (Panel & { teacher: number | null }) | null;
  concepts: Panel;
}

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Free space between the two pictures. */
  gap: number;
}

/** Average precision above, concepts a class below, over one logarithmic axis of lambda. Two scales never share a picture. */
export function lambdaPath(data: readonly PathPoint[], teacher: number | null, frame: Frame): PlacedPath {
  const [low = 1e-4, high = 1] = extent(data, (point) => point.lambda);
  const x = scaleLog([low, high === low ? low * 10 : high], [frame.left, frame.width - frame.right]);
  const known = data.filter((point) => point.ap !== null);
  const middle = known.length === 0 ? frame.top : (frame.top + frame.height - frame.bottom + frame.gap) / 2;

  const panel = (
    points: readonly PathPoint[],
    value: (point: PathPoint) => number,
    domain: [number, number],
    top: number,
    bottom: number,
  ) => {
    const y = scaleLinear(domain, [bottom, top]).nice(3);
    const placed = points.map((point) => ({ x: x(point.lambda), y: y(value(point)) }));
    const curve = line<Placed>(
      (point) => point.x,
      (point) => point.y,
    )(placed);
    const ticks = y.ticks(3).map((tick) => ({ at: y(tick), value: tick }));
    return { y, panel: { top, bottom, curve: curve ?? "", points: placed, ticks } };
  };

  const most = Math.max(1, ...data.map((point) => point.concepts));
  const concepts = panel(data, (p) => p.concepts, [0, most], middle, frame.height - frame.bottom);
  const aps = known.map((point) => point.ap ?? 0);
  const reach = extent(teacher === null ? aps : [...aps, teacher]);
  const ap =
    reach[0] === undefined
      ? null
      : panel(known, (p) => p.ap ?? 0, [reach[0], reach[1]], frame.top, middle - frame.gap);
  return {
    xTicks: decades(low, high).map((value) => ({ at: x(value), value })),
    xs: data.map((point) => x(point.lambda)),
    ap: ap && { ...ap.panel, teacher: teacher === null ? null : ap.y(teacher) },
    concepts: concepts.panel,
  };
}

/** Powers of ten from low to high. */
function decades(low: number, high: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(`1e${first + i}`));
}

/** The point nearest to a place along lambda. */
export function nearestPoint(xs: readonly number[], at: number): number {
  return minIndex(xs, (x) => Math.abs(x - at));
}
