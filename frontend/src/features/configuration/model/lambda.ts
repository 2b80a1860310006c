import type { Ensemble, LambdaPath } from "@/lib/api/student-types";
import { power, plain } from "@/lib/format";

type Point = LambdaPath["points"][number];

/** What lambda was chosen by, in a few words. */
export function chosenBy({ lambdaChoice: { by, concepts } }: Ensemble): string {
  if (by === "given") return "given";
  return by === "ap"
    ? "best AP on tune"
    : `about ${plain(concepts, Number.isInteger(concepts) ? 0 : 1)} concepts a class`;
}

/** Place of the point that was taken; the nearest, should the record name none. */
export function chosenPlace(points: readonly Point[], lambda: number): number {
  const distances = points.map((point) => Math.abs(Math.log(point.lambda / lambda)));
  return distances.indexOf(Math.min(...distances));
}

/** Place of the highest mean AP; the first, which has the fewest concepts, when several are equal. */
export function bestPlace(points: readonly Point[]): number {
  const aps = points.map((point) => point.meanStudentAp ?? -1);
  return aps.indexOf(Math.max(...aps));
}

/** Why this lambda was taken, in a sentence. */
export function reason(ensemble: Ensemble, { points }: LambdaPath): string {
  const { by } = ensemble.lambdaChoice;
  const chosen = points[chosenPlace(points, ensemble.lambda)];
  const best = points[bestPlace(points)];
  if (!chosen || !best) return "";
  if (by === "concepts") {
    return `Of ${points.length} tried, this λ comes nearest: ${plain(chosen.meanConcepts, 1)} concepts a class on average.`;
  }
  if (chosen === best)
    return `Of ${points.length} tried, this λ has the best mean AP on tune; the next sparser one is worse by more than noise.`;
  return `λ ${power(best.lambda)} has the best mean AP on tune, but the images cannot tell it from this one, which needs ${plain(chosen.meanConcepts, 1)} concepts a class instead of ${plain(best.meanConcepts, 1)}.`;
}
