import { Button, Tabs } from "@mantine/core";
import { useState } from "react";
import type { Dataset, Extractor, Teacher, TeacherLogits } from "@/lib/api/types";
import { count, counted, listed, plain } from "@/lib/format";
import { Tag } from "@/ui/Tag";
import type { Choice } from "../model/steps";
import { ArrayForm, logitFiles } from "./ArrayForm";
import { ChoiceCard } from "./ChoiceCard";
import { MapClasses } from "./MapClasses";
import { ModelImport } from "./ModelImport";
import { NoTeacher } from "./NoTeacher";
import classes from "./Setup.module.css";

interface StepTeacherProps {
  project: string;
  choice: Choice;
  onChoose: (patch: Partial<Choice>) => void;
  teachers: Teacher[];
  /** The demo's, which knows drawn scenes only. */
  drawn: string | null | undefined;
  logits: TeacherLogits[];
  datasets: Dataset[];
  extractors: Extractor[];
}

/** Whose judgement the students learn: a model, its logits computed elsewhere, or no teacher's: labels or words. */
export function StepTeacher(props: StepTeacherProps) {
  const { project, choice, onChoose, teachers, drawn, logits } = props;
  const [adding, setAdding] = useState(false);
  const chosen = teachers.find((teacher) => teacher.id === choice.teacher);
  const readyMade = logits.filter((other) => other.from === "upload");
  const dataset = props.datasets.find((item) => item.id === choice.dataset);
  const take = (id: string) => onChoose({ teacher: id, logits: null });
  return (
    <Tabs defaultValue={firstTab(choice, logits)} keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="model" disabled={choice.dataset === null}>
          Teacher model
        </Tabs.Tab>
        <Tabs.Tab value="none" disabled={choice.dataset === null}>
          No teacher
        </Tabs.Tab>
        <Tabs.Tab value="arrays">Ready-made logits</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="model">
        <section className={classes.box}>
          <h2 className={classes.heading}>Teacher</h2>
          <p className={classes.lead}>
            A model with one score per class, such as an image classifier. It stays a black box: only its
            answers on the photographs are used.
          </p>
          {teachers.length > 0 && (
            <fieldset className={classes.choices} aria-label="Teachers">
              {teachers.map((teacher) => (
                <ChoiceCard
                  key={teacher.id}
                  group="teacher"
                  name={teacher.name}
                  state={teacher.state}
                  error={teacher.error}
                  checked={choice.teacher === teacher.id}
                  drawn={teacher.id === drawn}
                  onChoose={() => take(teacher.id)}
                >
                  {counted(teacher.classes.length, "class", "classes")}, {plain(teacher.msPerImage, 0)} ms per
                  image, {teacher.licence}
                </ChoiceCard>
              ))}
            </fieldset>
          )}
          {adding || teachers.length === 0 ? (
            <ModelImport
              what="teacher"
              onAccepted={(id) => {
                setAdding(false);
                take(id);
              }}
            />
          ) : (
            <Button variant="default" onClick={() => setAdding(true)}>
              Import another teacher
            </Button>
          )}
        </section>
        {chosen?.state === "ready" && (
          <section className={classes.box}>
            <h2 className={classes.heading}>What was understood</h2>
            <p className={classes.small}>
              {count(chosen.classes.length)} classes, activation {chosen.activation}, input{" "}
              {chosen.inputSize?.join(" × ")} pixels, {plain(chosen.msPerImage, 0)} ms per image on{" "}
              {chosen.provider}.
            </p>
            <div className={classes.words}>
              {chosen.classes.map((name) => (
                <Tag key={name}>{name}</Tag>
              ))}
            </div>
          </section>
        )}
        {dataset && (
          <MapClasses
            key={`${dataset.id} ${chosen?.id}`}
            project={project}
            dataset={dataset}
            teacher={chosen}
            logits={logits}
            chosen={choice.logits}
            onAccepted={(id) => onChoose({ logits: id, teacher: null })}
          />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="none">
        <NoTeacher {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="arrays">
        <section className={classes.box}>
          <h2 className={classes.heading}>Ready-made logits</h2>
          <p className={classes.lead}>
            What a teacher said about the same images, before any sigmoid or softmax.
          </p>
          {readyMade.length > 0 && (
            <fieldset className={classes.choices} aria-label="Ready-made logits of this project">
              {readyMade.map((other) => (
                <ChoiceCard
                  key={other.id}
                  group="logits"
                  name={other.name}
                  state={other.state}
                  error={other.error}
                  checked={choice.logits === other.id}
                  onChoose={() => onChoose({ logits: other.id, teacher: null })}
                >
                  {counted(other.images, "image")}, {counted(other.classes.length, "class", "classes")}
                  {other.activation &&
                    other.activation !== "none" &&
                    `, from ${other.activation} probabilities`}
                  {other.numbered.length > 0 && `, numbered as listed twice: ${listed(other.numbered)}`}
                </ChoiceCard>
              ))}
            </fieldset>
          )}
          <ArrayForm
            url={`/api/v1/projects/${project}/teacher-logits`}
            files={logitFiles}
            logits
            datasetId={choice.dataset}
            onAccepted={(id) => onChoose({ logits: id, teacher: null })}
          />
        </section>
      </Tabs.Panel>
    </Tabs>
  );
}

/** The way that was taken, or the usual one. */
function firstTab({ dataset, logits: chosen }: Choice, logits: TeacherLogits[]): string {
  const from = logits.find(({ id }) => id === chosen)?.from;
  if (from === "labels" || from === "words") return dataset === null ? "arrays" : "none";
  return (chosen !== null && from !== "model") || dataset === null ? "arrays" : "model";
}
