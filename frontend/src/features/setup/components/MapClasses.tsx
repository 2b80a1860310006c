import { Button, Group, MultiSelect, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { ClassMerge, Dataset, Teacher, TeacherLogits } from "@/lib/api/types";
import { counted, listed } from "@/lib/format";
import { useTeach } from "../api/teach";
import { suggested, toMapping, type Merges } from "../model/class-mapping";
import { ChoiceCard } from "./ChoiceCard";
import classes from "./Setup.module.css";

interface MapClassesProps {
  project: string;
  dataset: Dataset;
  teacher: Teacher | undefined;
  /** Of this project; those of a mapping can be taken again. */
  logits: TeacherLogits[];
  chosen: string | null;
  onAccepted: (id: string) => void;
}

const ways: { value: ClassMerge["combine"]; label: string }[] = [
  { value: "max", label: "The largest logit" },
  { value: "logSumExp", label: "One of them (log-sum-exp, after a softmax)" },
];

/** Brings several of a teacher's classes onto one label, by hand or by suggestion. */
export function MapClasses({ project, dataset, teacher, logits, chosen, onAccepted }: MapClassesProps) {
  const [merges, setMerges] = useState<Merges>({});
  const [combine, setCombine] = useState<ClassMerge["combine"]>("max");
  const ask = useTeach(project, onAccepted);
  const mapped = logits.filter(
    (one) => one.from === "model" && one.classMapping && one.datasetId === dataset.id,
  );
  const mapping = toMapping(merges, combine);
  if (mapped.length === 0 && (teacher?.state !== "ready" || dataset.classes.length === 0)) return null;
  return (
    <section className={classes.box}>
      <h2 className={classes.heading}>Class mapping (optional)</h2>
      <p className={classes.lead}>
        Several of the teacher’s classes can be one of your labels. Its other classes stay as they are.
      </p>
      {mapped.length > 0 && (
        <fieldset className={classes.choices} aria-label="Mapped answers of this project">
          {mapped.map((one) => (
            <ChoiceCard
              key={one.id}
              group="logits"
              name={one.name}
              state={one.state}
              error={one.error}
              checked={chosen === one.id}
              onChoose={() => onAccepted(one.id)}
            >
              {counted(one.images, "image")};{" "}
              {(one.classMapping ?? []).map(({ to, from }) => `${to} of ${listed(from, 3)}`).join("; ")}
            </ChoiceCard>
          ))}
        </fieldset>
      )}
      {teacher?.state === "ready" && (
        <>
          {dataset.classes.map((label) => (
            <MultiSelect
              key={label}
              label={label}
              placeholder={
                teacher.classes.includes(label) ? "its own class of this name" : "no class of this name"
              }
              data={teacher.classes}
              limit={60}
              searchable
              hidePickedOptions
              value={merges[label] ?? []}
              onChange={(from) => setMerges({ ...merges, [label]: from })}
              mb="xs"
            />
          ))}
          <Group align="end" mt="sm">
            <NativeSelect
              label="Together they count as"
              data={ways}
              value={combine}
              onChange={(event) => setCombine(event.currentTarget.value as ClassMerge["combine"])}
            />
            <Button
              variant="default"
              onClick={() => setMerges({ ...suggested(dataset.classes, teacher.classes), ...merges })}
            >
              Suggest by name
            </Button>
            <Button
              disabled={mapping.length === 0}
              loading={ask.isPending}
              onClick={() =>
                ask.mutate({ datasetId: dataset.id, teacherId: teacher.id, classMapping: mapping })
              }
            >
              Run the teacher with this mapping
            </Button>
          </Group>
        </>
      )}
      {ask.error && (
        <p className={classes.problem} role="alert">
          {ask.error.message}
        </p>
      )}
    </section>
  );
}
