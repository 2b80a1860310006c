import { scaleLinear } from "d3-scale";

export interface IntervalInput {
  value: number;
  low: number;
  high: number;
}
export interface PlacedInterval {
  zero: number;
  value: number;
  low: number;
  high: number;
}

/** What a change amounts to. An interval that reaches zero proves nothing, however large the value looks. */
export type Verdict = "better" | "worse" | "noise";

export function verdict({ low, high }: IntervalInput): Verdict {
  if (low > 0) return "better";
  if (high < 0) return "worse";
  return "noise";
}

/** Half the width of an axis around zero that holds the interval, at least one point of AP to each side. */
export function intervalReach(change: IntervalInput): number {
  return Math.max(0.01, Math.abs(change.low), Math.abs(change.high), Math.abs(change.value)) * 1.1;
}

export function interval(change: IntervalInput, reach: number, width: number, pad = 4): PlacedInterval {
  const x = scaleLinear([-reach, reach], [pad, width - pad]).clamp(true);
  return { zero: x(0), value: x(change.value), low: x(change.low), high: x(change.high) };
}
