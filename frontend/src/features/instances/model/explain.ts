import type { Explanation } from "@/lib/api/student-types";
import { foldRest, type WaterfallInput } from "@/charts/waterfall/layout";
import { cellGrid, fillPath, fromBase64, maskOf, outlinePath } from "@/lib/mask";

export interface SegmentShape {
  segment: number;
  fill: string;
  outline: string;
}

/** The segments of a picture as paths in the unit square; none when there is no map. */
export function segmentShapes(explanation: Explanation): SegmentShape[] {
  const { segmentMap } = explanation;
  if (explanation.grid === null || segmentMap === null) return [];
  const grid = cellGrid(explanation.grid, explanation.window);
  const map = fromBase64(segmentMap);
  return [...new Set(map)]
    .sort((a, b) => a - b)
    .map((segment) => {
      const mask = maskOf(map, segment);
      return { segment, fill: fillPath(mask, grid), outline: outlinePath(mask, grid) };
    });
}

/** Names of the steps that are no concepts. */
export const interceptStep = "intercept";
export const restStep = "all others";

/** From the intercept over the strongest contributions to the score, in logits. */
export function scoreSteps(explanation: Explanation, most = 12): WaterfallInput[] {
  const steps = explanation.contributions.map(({ concept, contribution }) => ({
    key: concept,
    value: contribution,
  }));
  return [{ key: interceptStep, value: explanation.intercept }, ...foldRest(steps, most, restStep)];
}

/** The image `step` places from another in the gallery; null at its ends or when it is not there. */
export function neighbourImage(images: readonly { sha: string }[], sha: string, step: number): string | null {
  const at = images.findIndex((image) => image.sha === sha);
  return at < 0 ? null : (images[at + step]?.sha ?? null);
}

/** The segment in which a concept is seen best in this picture. */
export function segmentOf(explanation: Explanation, concept: number | null): number | null {
  return explanation.contributions.find(({ index }) => index === concept)?.segment ?? null;
}
