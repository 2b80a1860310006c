import type { ConstraintKind } from "@/lib/api/student-types";
import type { TourConcept, TourFacts, TourMemory } from "./facts";

/** Part of a task with several parts. */
export interface Check {
  label: string;
  done: boolean;
}

/** Wishes that the panel puts into the basket in one act. */
export interface Offer {
  label: string;
  kind: ConstraintKind;
  concepts: readonly TourConcept[];
}

/** What a step says now. `**` marks what is set in bold. */
export interface Words {
  title: string;
  text: string[];
  /** What the person is to do; without one there is only something to read. */
  task?: string;
  checks?: Check[];
  /** The whole task in one act, for who has seen how one is done. */
  offer?: Offer;
  /** Names of what is talked about, in groups: the first group of which something is on the page is ringed. */
  anchors: string[][];
  /** The concept to be in sight. A long list draws only what is in sight, so what is further down can't be pointed at. */
  reveal?: number;
  /** Names of what the panel should not cover either, because the person needs it. */
  clear?: string[];
}

/** One step of the tour: pure functions of what is the case. */
export interface Step {
  id: string;
  say: (facts: TourFacts, memory: TourMemory) => Words;
  /** Whether the person has done the task. */
  done?: (facts: TourFacts, memory: TourMemory) => boolean;
  /** What has to be on the page for it. */
  needs: { cls?: boolean; lists?: boolean; newest?: boolean };
  /** Doing it takes the tour here from any step before. */
  milestone?: boolean;
}
