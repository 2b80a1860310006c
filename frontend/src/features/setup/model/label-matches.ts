import type { LabelMatchInputs, LabelMatches } from "@/lib/api/types";
import type { Choice } from "./steps";

/** Which inputs the question is about; null while something is not chosen. */
export function matchInputs({ dataset, conceptMap, teacher, logits }: Choice): LabelMatchInputs | null {
  const labels = conceptMap ? { conceptMapId: conceptMap } : dataset ? { datasetId: dataset } : null;
  const classes = logits ? { teacherLogitsId: logits } : teacher ? { teacherId: teacher } : null;
  return labels && classes ? { ...labels, ...classes } : null;
}

export interface MatchSummary {
  /** Classes whose labels have the same name. */
  exact: number;
  /** Classes whose labels are spelled otherwise, as pairs of class and label. */
  folded: [string, string][];
  /** Classes without labels. */
  without: string[];
  unused: string[];
}

/** What comes of the matches; with exact names only, classes of another spelling have no labels. */
export function summarise(matches: LabelMatches, exactOnly: boolean): MatchSummary {
  const by = (kind: string | null) => matches.classes.filter(({ matchedBy }) => matchedBy === kind);
  const folded = by("folded").map(({ class: name, label }): [string, string] => [name, label ?? ""]);
  const without = by(null).map(({ class: name }) => name);
  return {
    exact: by("exact").length,
    folded: exactOnly ? [] : folded,
    without: exactOnly ? [...without, ...folded.map(([name]) => name)] : without,
    unused: exactOnly ? [...matches.unused, ...folded.map(([, label]) => label)] : matches.unused,
  };
}
