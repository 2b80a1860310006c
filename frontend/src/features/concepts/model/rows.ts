import type { ClassDetail, ConceptInfluence, PreviewWeight } from "@/lib/api/student-types";
import type { ConceptSummary } from "@/lib/api/types";
import { newlyUsed } from "@/lib/newly-used";

export interface ConceptRowData extends ConceptInfluence {
  /** Found by name only: the student does not use it. */
  unused: boolean;
  lower: number | null;
  upper: number | null;
  constrained: boolean;
}

/** A concept without a weight that is on somebody's mind: in the basket, or given a weight by the live preview. */
export interface Newcomer {
  index: number;
  name: string;
}

/** Concepts the class does not use yet, but would; in the order of the vocabulary, so that they stand still while figures move. */
export function newcomers(
  weights: readonly number[],
  preview: readonly PreviewWeight[],
  basket: readonly { index: number; concept: string }[],
): Newcomer[] {
  const unused = new Map(
    [...newlyUsed(preview), ...basket]
      .filter(({ index }) => (weights[index] ?? 0) === 0)
      .map(({ index, concept }) => [index, { index, name: concept }]),
  );
  return [...unused.values()].sort((a, b) => a.index - b.index);
}

/** The concepts to list: those of the class whose name holds the query, then newcomers and, with a query, other unused ones found by name. */
export function conceptRows(
  detail: ClassDetail,
  query: string,
  found: readonly ConceptSummary[],
  more: readonly Newcomer[] = [],
): ConceptRowData[] {
  const wanted = query.trim().toLowerCase();
  const bounds = new Map(detail.constraints.map((constraint) => [constraint.index, constraint]));
  const used = detail.concepts
    .filter((concept) => concept.name.toLowerCase().includes(wanted))
    .map((concept) => row(concept, bounds.get(concept.index)));
  const known = new Set(detail.concepts.map((concept) => concept.index));
  const met = more.filter(({ name }) => name.toLowerCase().includes(wanted));
  const unused = new Map([...met, ...(wanted === "" ? [] : found)].map(({ index, name }) => [index, name]));
  const others = [...unused]
    .filter(([index]) => !known.has(index))
    .map(([index, name]) => ({
      index,
      name,
      weight: detail.weights[index] ?? 0,
      meanInfluence: 0,
      meanPositive: null,
      meanNegative: null,
      unused: true,
      lower: null,
      upper: null,
      constrained: false,
    }));
  return [...used, ...others];
}

function row(
  concept: ConceptInfluence,
  bound: { lower: number | null; upper: number | null } | undefined,
): ConceptRowData {
  return {
    ...concept,
    unused: concept.weight === 0,
    lower: bound?.lower ?? null,
    upper: bound?.upper ?? null,
    constrained: bound !== undefined,
  };
}

/** Mean presence in the class's positives and negatives. The API gives weight times presence; weight 0 leaves no trace. */
export function presence(concept: ConceptInfluence): { positive: number | null; negative: number | null } {
  const { weight, meanPositive, meanNegative } = concept;
  const per = (mean: number | null) => (mean === null || weight === 0 ? null : mean / weight);
  return { positive: per(meanPositive), negative: per(meanNegative) };
}

/** Points of the scatter: how much more present in positives than in negatives, against the weight. */
export function scatterPoints(detail: ClassDetail): { id: number; x: number; y: number; name: string }[] {
  return detail.concepts.flatMap((concept) => {
    const { positive, negative } = presence(concept);
    if (positive === null || negative === null) return [];
    return [{ id: concept.index, x: positive - negative, y: concept.weight, name: concept.name }];
  });
}

/** The odd ones: weight and presence point in opposite directions. Strongest weight first. */
export function oddConcepts(detail: ClassDetail): string[] {
  return scatterPoints(detail)
    .filter(({ x, y }) => x * y < 0 && Math.abs(x) > 0.01)
    .sort((a, b) => Math.abs(b.y) - Math.abs(a.y))
    .map(({ name }) => name);
}
