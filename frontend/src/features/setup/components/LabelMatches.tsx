import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { labelMatchesQuery } from "@/lib/api/queries/inputs";
import { counted, listed } from "@/lib/format";
import { matchInputs, summarise } from "../model/label-matches";
import type { Choice } from "../model/steps";
import classes from "./Setup.module.css";

interface LabelMatchesProps {
  project: string;
  choice: Choice;
  /** Whether only equal names count. */
  exactOnly: boolean;
  onExactOnly: (exactOnly: boolean) => void;
}

/** Which labels the teacher's classes are measured against, where that is not plain: by another spelling, or not at all. */
export function LabelMatches({ project, choice, exactOnly, onExactOnly }: LabelMatchesProps) {
  const inputs = matchInputs(choice);
  const matches = useQuery(labelMatchesQuery(project, inputs)).data;
  if (!matches || matches.classes.length === 0) return null;
  const { exact, folded, without, unused } = summarise(matches, exactOnly);
  const choosable = matches.confused.length > 0 || matches.classes.some((row) => row.matchedBy === "folded");
  return (
    <div className={classes.matches} role="group" aria-label="Labels of the classes">
      <p>
        {exact === matches.classes.length
          ? "Every class has labels of the same name."
          : `${counted(exact, "class has", "classes have")} labels of the same name.`}
      </p>
      {folded.length > 0 && (
        <p>
          By another spelling:{" "}
          {listed(
            folded.map(([name, label]) => `“${name}” is labelled “${label}”`),
            5,
          )}
          .
        </p>
      )}
      {without.length > 0 && (
        <p>Without labels, so measured against what the teacher decides: {listed(without)}.</p>
      )}
      {unused.length > 0 && <p>Labels that no class takes: {listed(unused)}.</p>}
      {!exactOnly &&
        matches.confused.map((names) => (
          <p key={names.labels.join()} className={classes.problem} role="alert">
            The labels have {listed(names.labels)}, the teacher {listed(names.classes)}. If these are
            different classes, take equal names only; if they are one, give it one name in the dataset.
          </p>
        ))}
      {choosable && (
        <Checkbox
          size="xs"
          label="Take equal names only"
          checked={exactOnly}
          onChange={(event) => onExactOnly(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
