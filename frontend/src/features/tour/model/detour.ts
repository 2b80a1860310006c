import { pulling, type TourFacts, type TourMemory } from "./facts";
import type { Step } from "./step";

/** What stands between a person and the step, and where the way back is. */
export interface Detour {
  text: string;
  anchors: string[][];
}

/** The first thing to put right before the step can be done, or null. */
export function detour(step: Step, facts: TourFacts, memory: TourMemory): Detour | null {
  const { needs } = step;
  const elsewhere = facts.shownClass !== facts.cls;
  if (facts.imageOpen && (needs.lists || (needs.cls && elsewhere))) {
    return { text: "An image is open. Go back to the classes.", anchors: [["close-image"]] };
  }
  if (needs.newest && !facts.newest) {
    return { text: "An older version is shown. Go back to the newest.", anchors: [["newest"]] };
  }
  if (needs.cls && elsewhere) {
    return {
      text: `${facts.shownClass} is shown. Choose ${facts.cls} to go on.`,
      anchors: [[`class/${facts.cls}`]],
    };
  }
  return step.done?.(facts, memory) ? null : missing(step.id, facts, memory);
}

function missing(id: string, facts: TourFacts, memory: TourMemory): Detour | null {
  const empty = facts.wishes.size === 0 && !facts.refitting;
  if ((id === "preview" || id === "commit") && empty && memory.made === null) {
    return {
      text: "The basket is empty. Lower or raise a concept in the list first.",
      anchors: [pulling(facts).map(({ index }) => `concept/${index}`), ["concepts"]],
    };
  }
  if (id === "compare" && facts.head < 2) {
    return { text: "There is one version only. Commit a change first, or go on.", anchors: [["provenance"]] };
  }
  if (id === "withdraw" && memory.made === null) {
    return { text: "You have committed nothing that could be withdrawn.", anchors: [["tune"]] };
  }
  return null;
}
