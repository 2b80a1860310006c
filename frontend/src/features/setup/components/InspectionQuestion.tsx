import type { InspectionChoice } from "@/lib/api/types";
import classes from "./Setup.module.css";

interface InspectionQuestionProps {
  question: InspectionChoice;
  busy: boolean;
  onDecide: (field: string, value: string) => void;
}

/** A place where photographs can be read in several ways, with the way that is taken. */
export function InspectionQuestion({ question, busy, onDecide }: InspectionQuestionProps) {
  return (
    <fieldset className={classes.question} disabled={busy}>
      <legend>{question.message}</legend>
      {question.options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={question.field}
            checked={option.value === question.taken}
            onChange={() => onDecide(question.field, option.value)}
          />
          <span>{option.meaning}</span>
        </label>
      ))}
    </fieldset>
  );
}
