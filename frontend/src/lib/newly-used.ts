import type { PreviewWeight } from "@/lib/api/student-types";

/** Least weight in a preview for an unused concept to be worth a word: at full presence it moves the score by this. */
const notable = 0.3;

/** The concepts without a weight that a preview gives one, the strongest first. */
export const newlyUsed = (weights: readonly PreviewWeight[]): PreviewWeight[] =>
  weights
    .filter(({ before, after }) => before === 0 && Math.abs(after) >= notable)
    .sort((a, b) => Math.abs(b.after) - Math.abs(a.after));
