import type {
  ClassDetail,
  ConstraintKind,
  Ensemble,
  Explanation,
  Preview,
  Version,
} from "@/lib/api/student-types";
import type { ConceptSummary } from "@/lib/api/types";
import type { Selection } from "@/lib/url-state/selection";
import { newlyUsed } from "@/lib/newly-used";
import { story } from "../story";
import type { TourConcept, TourFacts } from "./facts";

/** What the workbench knows. */
export interface Known {
  ensemble: Ensemble;
  /** The newest version, and the story's class in it. */
  newest: Version;
  detail: ClassDetail;
  vocabulary: readonly ConceptSummary[];
  /** The class on the page, chosen or not, and the version it is shown in. */
  shownClass: string;
  shownVersion: number;
  selection: Selection;
  explanation: Explanation | undefined;
  wishes: ReadonlyMap<number, ConstraintKind>;
  preview: Preview | null;
  comparing: boolean;
}

const told: ReadonlySet<string> = new Set([...story.wrong, ...story.right]);

/** Whether the story can be told: its class, something wrong and something right have to exist by name. */
export function tellable(classes: readonly string[], vocabulary: readonly ConceptSummary[]): boolean {
  const names = new Set(vocabulary.map(({ name }) => name));
  return (
    classes.includes(story.class) &&
    story.wrong.some((name) => names.has(name)) &&
    story.right.some((name) => names.has(name))
  );
}

/** The facts the tour speaks of; null when the newest version lacks the class. */
export function gather(known: Known): TourFacts | null {
  const { ensemble, newest, detail, selection, preview, explanation } = known;
  const cls = story.class;
  const row = newest.classes.find((other) => other.class === cls);
  if (!row) return null;
  const wrong = weighed(story.wrong, known);
  return {
    cls,
    classes: newest.classes.length,
    head: newest.version,
    student: row.studentAp,
    teacher: row.teacherAp,
    gap: row.apGap,
    wider: newest.classes.filter(({ apGap }) => (apGap ?? 0) < (row.apGap ?? 0)).length,
    misses: row.subsets.misses,
    inventions: row.subsets.inventions,
    used: detail.nonZero,
    wrong,
    right: weighed(story.right, known),
    shownClass: known.shownClass,
    chosen: selection.class !== null,
    newest: known.shownVersion === newest.version,
    subset: selection.subset,
    imageOpen: selection.image !== null,
    culprit: culpritOf(explanation, wrong),
    concept: selection.concept,
    wishes: known.wishes,
    preview: preview && {
      before: preview.baseAp,
      after: preview.studentAp,
      change: preview.apChange,
      fixed: preview.fixed,
      broken: preview.broken,
    },
    gained: newlyUsed(preview?.weights ?? [])
      .filter(({ concept }) => !told.has(concept))
      .map(({ concept, after }) => ({ name: concept, after })),
    refitting: ensemble.pending.some((pending) => pending.class === cls && pending.state === "pending"),
    inForce: newest.constraints.filter((tuning) => tuning.class === cls).map(({ tuningId }) => tuningId),
    brought: newest.class === cls ? row.apChange : null,
    comparing: known.comparing,
  };
}

function weighed(names: readonly string[], { vocabulary, detail, preview }: Known): TourConcept[] {
  const after = new Map(preview?.weights.map((moved) => [moved.index, moved.after]));
  return names
    .flatMap((name) => vocabulary.filter((concept) => concept.name === name))
    .map(({ index, name }) => {
      const weight = detail.weights[index] ?? 0;
      return { index, name, weight, after: preview && (after.get(index) ?? weight) };
    })
    .sort((a, b) => b.weight - a.weight);
}

function culpritOf(explanation: Explanation | undefined, wrong: readonly TourConcept[]) {
  const found = explanation?.contributions
    .filter(
      ({ index, contribution }) => contribution >= 0.005 && wrong.some((concept) => concept.index === index),
    )
    .sort((a, b) => b.contribution - a.contribution)[0];
  return found ? { name: found.concept, contribution: found.contribution } : null;
}
