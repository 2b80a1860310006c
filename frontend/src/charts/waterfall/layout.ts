import { scaleLinear } from "d3-scale";

export interface WaterfallInput {
  key: string;
  value: number;
}
export interface WaterfallStep extends WaterfallInput {
  /** Where the running sum stands before and after this step, in logits. */
  from: number;
  to: number;
  x: number;
  width: number;
}
export interface Waterfall {
  steps: WaterfallStep[];
  total: number;
  zero: number;
  end: number;
}

/** Keeps the first `most` steps and adds up what follows into one step named `rest`. */
export function foldRest(steps: readonly WaterfallInput[], most: number, rest: string): WaterfallInput[] {
  if (steps.length <= most) return [...steps];
  const tail = steps.slice(most).reduce((sum, step) => sum + step.value, 0);
  return [...steps.slice(0, most), { key: rest, value: tail }];
}

/** Adds the steps one after the other from zero; each becomes a bar from the sum before it to the sum after it. */
export function waterfall(input: readonly WaterfallInput[], width: number, pad = 3): Waterfall {
  let sum = 0;
  const spans = input.map((step) => {
    const from = sum;
    sum += step.value;
    return { ...step, from, to: sum };
  });
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const x = scaleLinear(low === high ? [-1, 1] : [low, high], [pad, width - pad]);
  return {
    steps: spans.map((span) => ({
      ...span,
      x: Math.min(x(span.from), x(span.to)),
      width: Math.abs(x(span.to) - x(span.from)),
    })),
    total: sum,
    zero: x(0),
    end: x(sum),
  };
}
