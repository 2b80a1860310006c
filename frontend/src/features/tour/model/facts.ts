import type { Change, ConstraintKind, SubsetName } from "@/lib/api/student-types";

export interface TourConcept {
  index: number;
  name: string;
  /** In the newest version; 0 when the student does not use it. */
  weight: number;
  /** In the live preview; null while there is none. */
  after: number | null;
}

/** Everything the tour knows of the page and the ensemble: all it says and waits for follows from this. */
export interface TourFacts {
  cls: string;
  /** How many classes the ensemble has. */
  classes: number;
  head: number;
  student: number | null;
  teacher: number | null;
  gap: number | null;
  /** Classes whose gap is wider. */
  wider: number;
  misses: number;
  inventions: number;
  /** Concepts of the class with a weight. */
  used: number;
  /** Those of the story that the vocabulary has, the heaviest first. */
  wrong: TourConcept[];
  right: TourConcept[];
  /** What the person looks at. */
  shownClass: string;
  /** The class was chosen, not merely shown because nothing else was. */
  chosen: boolean;
  newest: boolean;
  subset: SubsetName;
  imageOpen: boolean;
  /** The story's wrong concept that adds most to the score of the opened picture. */
  culprit: { name: string; contribution: number } | null;
  concept: number | null;
  /** The basket of the class. */
  wishes: ReadonlyMap<number, ConstraintKind>;
  preview: {
    before: number | null;
    after: number | null;
    change: Change | null;
    fixed: number;
    broken: number;
  } | null;
  /** Concepts outside the story that only the preview gives a weight, the strongest first. */
  gained: { name: string; after: number }[];
  refitting: boolean;
  /** Ids of the tunings of the class in force in the newest version. */
  inForce: string[];
  /** What the newest version brought the class, when it was a change of this class. */
  brought: Change | null;
  comparing: boolean;
}

/** What the tour remembers of what the person did in it. */
export interface TourMemory {
  /** Tunings that were in force when it began. */
  before: string[];
  /** The tuning committed during the tour. */
  made: string | null;
  /** AP that the preview last showed with no right concept raised yet: what a raise is measured by. */
  unraised?: number | null;
}

/** The wrong concepts that really pull the score up now; the others need no correction. */
export function pulling(facts: TourFacts): TourConcept[] {
  const most = Math.max(0, ...facts.wrong.map((concept) => concept.weight));
  return facts.wrong.filter(({ weight }) => weight >= 0.01 && weight > most / 10);
}

/** Least weight worth a word. */
const notable = 0.3;

/** The wrong concepts that the preview gives weight to instead: the fit moves from one word to the next that means the same. */
export function takingOver(facts: TourFacts): TourConcept[] {
  const most = Math.max(0, ...facts.wrong.map((concept) => concept.weight));
  const now = new Set(pulling(facts));
  return facts.wrong.filter(
    (concept) =>
      !now.has(concept) &&
      !isLowered(facts, concept) &&
      (concept.after ?? 0) >= notable &&
      (concept.after ?? 0) > most / 10,
  );
}

/** Whether the preview is of a basket that holds this already; an older one says nothing of what takes over. */
export function isPreviewed(facts: TourFacts, { index, weight, after }: TourConcept): boolean {
  if (after === null) return false;
  return facts.wishes.get(index) === "pin" || after <= Math.max(0, weight * 0.999);
}

const takesAway: ReadonlySet<ConstraintKind | undefined> = new Set(["lower", "exclude", "atMost", "pin"]);
const gives: ReadonlySet<ConstraintKind | undefined> = new Set(["raise", "atLeast", "pin"]);

/** Whether the basket takes weight from a concept. */
export const isLowered = (facts: TourFacts, concept: TourConcept): boolean =>
  takesAway.has(facts.wishes.get(concept.index));

/** Whether the basket gives weight to a concept. */
export const isRaised = (facts: TourFacts, concept: TourConcept): boolean =>
  gives.has(facts.wishes.get(concept.index));

/** A tuning of the class that was not there when the tour began. */
export const newTuning = (facts: TourFacts, memory: TourMemory): string | null =>
  facts.inForce.find((id) => !memory.before.includes(id)) ?? null;
