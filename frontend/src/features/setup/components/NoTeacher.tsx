import type { Dataset, Extractor, TeacherLogits } from "@/lib/api/types";
import { counted, plain } from "@/lib/format";
import { spokenTeacher } from "@/lib/teacher";
import type { Choice } from "../model/steps";
import { ByLabels } from "./ByLabels";
import { ByWords } from "./ByWords";
import { ChoiceCard } from "./ChoiceCard";
import classes from "./Setup.module.css";

interface NoTeacherProps {
  project: string;
  choice: Choice;
  onChoose: (patch: Partial<Choice>) => void;
  datasets: Dataset[];
  extractors: Extractor[];
  logits: TeacherLogits[];
}

/** Two ways to students without a model that knows the classes: the labels teach, or words do. */
export function NoTeacher({ project, choice, onChoose, datasets, extractors, logits }: NoTeacherProps) {
  const dataset = datasets.find((item) => item.id === choice.dataset);
  const extractor = extractors.find((item) => item.id === choice.extractor);
  const take = (id: string) => onChoose({ logits: id, teacher: null });
  const asked = logits.filter(
    ({ from, datasetId }) => (from === "labels" || from === "words") && datasetId === choice.dataset,
  );
  return (
    <>
      {asked.length > 0 && (
        <section className={classes.box}>
          <h2 className={classes.heading}>Who teaches</h2>
          <fieldset className={classes.choices} aria-label="Labels and words of this dataset">
            {asked.map((one) => (
              <ChoiceCard
                key={one.id}
                group="logits"
                name={one.name}
                state={one.state}
                error={one.error}
                checked={choice.logits === one.id}
                onChoose={() => take(one.id)}
              >
                {spokenTeacher(one.from).name}: {settings(one)}
              </ChoiceCard>
            ))}
          </fieldset>
        </section>
      )}
      <ByLabels key={`labels ${dataset?.id}`} project={project} dataset={dataset} onAccepted={take} />
      <ByWords
        key={`words ${dataset?.id} ${extractor?.id}`}
        project={project}
        dataset={dataset}
        extractor={extractor}
        onAccepted={take}
      />
    </>
  );
}

/** What a set was made with, and what was left out. */
function settings(one: TeacherLogits): string {
  const parts = [counted(one.images, "image"), counted(one.classes.length, "class", "classes")];
  if (one.smoothing !== null) parts.push(`smoothing ${plain(one.smoothing, 2)}`);
  if (one.scale !== null) parts.push(`scale ${plain(one.scale, 0)}`);
  if (one.leftOut) parts.push(`${counted(one.leftOut, "image")} without labels left out`);
  if (one.filled) parts.push(`${counted(one.filled, "unknown label")} set to the mean of the class`);
  return parts.join(", ");
}
