import type { TourFacts } from "../model/facts";

/** Facts of a workbench in which nothing was done yet; a test names only what matters to it. */
export function sampleFacts(more: Partial<TourFacts> = {}): TourFacts {
  return {
    cls: "tv monitor",
    classes: 20,
    head: 1,
    student: 0.62,
    teacher: 0.9,
    gap: -0.28,
    wider: 0,
    misses: 4,
    inventions: 9,
    used: 12,
    wrong: [
      { index: 0, name: "sofa", weight: 2.1, after: null },
      { index: 1, name: "couch", weight: 0.9, after: null },
      { index: 2, name: "curtain", weight: 0, after: null },
    ],
    right: [
      { index: 3, name: "screen", weight: 1.2, after: null },
      { index: 4, name: "tv", weight: 0, after: null },
    ],
    shownClass: "bus",
    chosen: false,
    newest: true,
    subset: "disagreements",
    imageOpen: false,
    culprit: null,
    concept: null,
    wishes: new Map(),
    preview: null,
    gained: [],
    refitting: false,
    inForce: [],
    brought: null,
    comparing: false,
    ...more,
  };
}
