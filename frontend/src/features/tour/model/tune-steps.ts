import { points, signed, signedPoints } from "@/lib/format";
import { verdict } from "@/charts/interval/layout";
import { story } from "../story";
import {
  isLowered,
  isPreviewed,
  isRaised,
  newTuning,
  pulling,
  takingOver,
  type TourConcept,
  type TourFacts,
  type TourMemory,
} from "./facts";
import type { Offer, Step } from "./step";

/** Correcting the class. */
export const tuneSteps: Step[] = [
  {
    id: "lower",
    say: (facts) => {
      const targets = wanted(facts);
      const open = targets.filter((concept) => !isLowered(facts, concept));
      const heirs = takingOver(facts);
      return {
        title: "Take the wrong reason away",
        text:
          targets.length === 0
            ? ["Nothing to take away any more: no wrong concept has a weight that pulls."]
            : [
                "A concept beside the class is no sign of it. Exclude sets its weight to zero; Lower only weakens it.",
                ...heirText(heirs[0], targets.length),
              ],
        task: targets.length === 0 ? undefined : "Exclude ⊘ or lower ↓ in the list",
        checks: targets.map((concept) => ({
          label: checkLabel(concept, heirs.includes(concept)),
          done: isLowered(facts, concept),
        })),
        offer: offerAll(facts),
        anchors: [
          open.map(({ index }) => `concept/${index}`),
          targets.map(({ index }) => `concept/${index}`),
          ["concepts"],
        ],
        reveal: open[0]?.index,
        clear: ["tune"],
      };
    },
    done: (facts) =>
      wanted(facts).every((concept) => isLowered(facts, concept) && isPreviewed(facts, concept)),
    needs: { cls: true, lists: true, newest: true },
  },
  {
    id: "raise",
    say: (facts) => {
      const [best] = facts.right;
      const title = "Strengthen the right one";
      if (!best) return { title, text: ["The vocabulary has no word for the thing itself."], anchors: [] };
      return {
        title,
        text: [
          best.weight > 0
            ? `The thing itself should count. **${best.name}** has ${signed(best.weight)}.`
            : `The thing itself should count, but **${best.name}** has no weight yet. The search above the list finds every concept.`,
        ],
        task: `Raise ↑ ${best.name}`,
        anchors: [[`concept/${best.index}`], ["concept-search"]],
        reveal: best.index,
        clear: ["tune", "concepts"],
      };
    },
    done: (facts) => facts.right.some((concept) => isRaised(facts, concept)),
    needs: { cls: true, lists: true, newest: true },
  },
  {
    id: "preview",
    say: (facts, memory) => ({
      title: "Watch before you write",
      text: [
        ...previewText(facts),
        ...raiseText(facts, memory),
        ...oddText(facts),
        "Drag the strength and watch. The images that would be fixed or broken open with a click.",
      ],
      anchors: [[...movable(facts), "preview"], ["tune"]],
    }),
    needs: { cls: true, newest: true },
  },
  {
    id: "commit",
    say: (facts) => ({
      title: "Say why, and commit",
      text: facts.refitting
        ? ["The class is being fitted exactly. The new version appears by itself."]
        : [
            `The reason stays with the version: for colleagues, for reviewers, and for you in a year. For example “${story.reason}”.`,
          ],
      task: "Write a reason and press Commit",
      anchors: [["commit"], ["tune"]],
    }),
    done: (facts, memory) => newTuning(facts, memory) !== null,
    needs: { cls: true, newest: true },
    milestone: true,
  },
];

/** The wrong concepts to take away: those that pull, those taken away by choice, and those that take over. */
function wanted(facts: TourFacts): TourConcept[] {
  const pull = new Set(pulling(facts));
  const heirs = new Set(takingOver(facts));
  return facts.wrong.filter(
    (concept) => pull.has(concept) || heirs.has(concept) || isLowered(facts, concept),
  );
}

/** All words of the wrong reasons at once, so that the fit has none of them left to turn to. */
function offerAll(facts: TourFacts): Offer | undefined {
  const concepts = facts.wrong.filter((concept) => !isLowered(facts, concept));
  return concepts.length > 1
    ? { label: `Exclude all ${concepts.length} words beside it`, kind: "exclude", concepts }
    : undefined;
}

function checkLabel({ name, weight, after }: TourConcept, heir: boolean): string {
  if (heir) return `${name} → ${signed(after ?? 0)}`;
  return weight === 0 ? name : `${name} ${signed(weight)}`;
}

function heirText(heir: TourConcept | undefined, targets: number): string[] {
  if (heir) {
    return [
      `The fit turns to the next thing beside it: **${heir.name}** would get ${signed(heir.after ?? 0)}. Take it away too.`,
    ];
  }
  return targets > 1 ? [`Take all ${targets}, or the fit moves the weight from one to another.`] : [];
}

/** The wishes whose strength can be dragged. */
const movable = ({ right, wishes }: TourFacts) =>
  right.filter(({ index }) => wishes.get(index) === "raise").map(({ index }) => `wish/${index}`);

/** What the raise itself did, against the correction without it; also when that is nothing. */
function raiseText(facts: TourFacts, { unraised }: TourMemory): string[] {
  const raised = facts.right.find((concept) => isRaised(facts, concept));
  const after = facts.preview?.after;
  if (!raised || after == null || unraised == null || points(after) === points(unraised)) return [];
  const moved = `Raising **${raised.name}** took it from ${points(unraised)} to ${points(after)}`;
  return after > unraised
    ? [`${moved}.`]
    : [
        `${moved}: on these images nothing is won by it. What helps is what you took away; weaken the raise or take it out.`,
      ];
}

/** Words outside the story that speak once the wrong ones are gone: chance may have brought them. */
function oddText({ gained, cls }: TourFacts): string[] {
  const [most, next] = gained;
  if (!most) return [];
  const named = [most, ...(next ? [next] : [])].map(({ name, after }) => `**${name}** ${signed(after)}`);
  return [`The fit now listens to ${named.join(" and ")}. Where that is no sign of ${cls}, exclude it too.`];
}

function previewText({ preview, teacher }: TourFacts): string[] {
  if (!preview || preview.after === null) return [];
  const moved = `Average precision goes from ${points(preview.before)} to **${points(preview.after)}**; the teacher has ${points(teacher)}.`;
  if (!preview.change) return [moved];
  const range = `${signedPoints(preview.change.low)} to ${signedPoints(preview.change.high)}`;
  const means = {
    better: `The 95 % interval, ${range}, lies above zero: these images say it helps.`,
    worse: `The 95 % interval, ${range}, lies below zero: this makes it worse. Take less.`,
    noise: `The 95 % interval, ${range}, includes zero: these images cannot tell yet.`,
  };
  return [moved, means[verdict(preview.change)]];
}
