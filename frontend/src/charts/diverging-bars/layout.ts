import { max } from "d3-array";
import { scaleLinear } from "d3-scale";

export interface BarInput {
  value: number;
  /** The value after a change that is only previewed. */
  after?: number | null;
  /** The box a constraint puts the value in. */
  lower?: number | null;
  upper?: number | null;
}

export interface Bar {
  x: number;
  width: number;
  zero: number;
  positive: boolean;
  after: number | null;
  lower: number | null;
  upper: number | null;
}

/** The largest absolute value that must fit on either side of zero. */
export function barExtent(bars: readonly BarInput[]): number {
  const largest = max(bars, (bar) => Math.max(Math.abs(bar.value), Math.abs(bar.after ?? 0))) ?? 0;
  return largest > 0 ? largest : 1;
}

/** A bar from zero, left for negative, right for positive; zero lies in the middle of `width`. */
export function divergingBar(input: BarInput, extent: number, width: number, pad = 3): Bar {
  const x = scaleLinear([-extent, extent], [pad, width - pad]).clamp(true);
  const zero = x(0);
  const end = x(input.value);
  const bound = (value: number | null | undefined) =>
    value == null || Math.abs(value) > extent ? null : x(value);
  return {
    x: Math.min(zero, end),
    width: Math.abs(end - zero),
    zero,
    positive: input.value >= 0,
    after: input.after == null || input.after === input.value ? null : x(input.after),
    lower: bound(input.lower),
    upper: bound(input.upper),
  };
}
