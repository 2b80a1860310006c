import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { conceptMapQuery, teacherLogitsQuery } from "@/lib/api/queries/inputs";
import { systemQuery } from "@/lib/api/queries/session";
import type { ConceptMap, Dataset, Extractor, Teacher, TeacherLogits } from "@/lib/api/types";
import { count, counted, duration } from "@/lib/format";
import { spokenTeacher } from "@/lib/teacher";
import { usePolling } from "@/lib/realtime/use-live";
import { StateTag } from "@/ui/Tag";
import { useStart } from "../api/start";
import { dropIntent, intentSnapshot, watchIntents } from "../model/intent";
import { answered, type Choice } from "../model/steps";
import { estimateSeconds, parseWords } from "../model/summary";
import { DistilForm } from "./DistilForm";
import { LabelMatches } from "./LabelMatches";
import classes from "./Setup.module.css";

interface StepDistilProps {
  project: string;
  choice: Choice;
  vocabulary: string;
  datasets: Dataset[];
  extractors: Extractor[];
  teachers: Teacher[];
  maps: ConceptMap[];
  logits: TeacherLogits[];
}

/** The summary, and the start of everything that takes long. */
export function StepDistil(props: StepDistilProps) {
  const { project, choice } = props;
  const dataset = props.datasets.find((item) => item.id === choice.dataset);
  const extractor = props.extractors.find((item) => item.id === choice.extractor);
  const teacher = props.teachers.find((item) => item.id === choice.teacher);
  const map = props.maps.find((item) => item.id === choice.conceptMap);
  const logits = props.logits.find((item) => item.id === choice.logits);
  const spoken = spokenTeacher(teacher ? "model" : logits?.from);
  const paperMode = useQuery(systemQuery).data?.paperMode;
  const vocabulary = parseWords(props.vocabulary);
  const words = vocabulary.length > 0 ? vocabulary.length : (map?.concepts ?? extractor?.words ?? undefined);
  const noted = useSyncExternalStore(watchIntents, intentSnapshot).filter(
    (intent) => intent.project === project,
  );
  const intents = noted.filter(({ refused }) => refused === undefined);
  const start = useStart(project, () => undefined);
  const [exactOnly, setExactOnly] = useState(false);

  const seconds = estimateSeconds(dataset?.images, [extractor?.msPerImage, teacher?.msPerImage]);
  const notReady = [dataset, extractor, teacher].some((item) => item && item.state !== "ready");
  const missing = (["images", "words", "teacher"] as const).filter((step) => !answered(step, choice));
  const facts: [string, string][] = [
    [
      "Photographs",
      dataset ? `${dataset.name} (${counted(dataset.images, "image")})` : "none: ready-made arrays",
    ],
    ["Concept map", map?.name ?? extractor?.name ?? "–"],
    ["Words", count(words)],
    [spoken.name, teacher?.name ?? logits?.name ?? "–"],
    ["Students", counted((teacher ?? logits)?.classes.length ?? 0, "class", "classes")],
    ["Time", seconds === null ? "seconds" : `about ${duration(seconds)}, then seconds to fit`],
  ];

  return (
    <section className={classes.box}>
      <h2 className={classes.heading}>Distil</h2>
      <p className={classes.lead}>
        First the concepts are extracted and the teacher is asked about every image; then each class is
        fitted. All of this goes on when you leave the page, and can be cancelled from the job list.
      </p>
      {spoken.meaning && <p className={classes.lead}>{spoken.meaning}</p>}
      <dl className={classes.facts}>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!notReady && (
        <LabelMatches project={project} choice={choice} exactOnly={exactOnly} onExactOnly={setExactOnly} />
      )}
      {intents.length > 0 ? (
        intents.map((intent) => <Underway key={intent.conceptMapId + intent.teacherLogitsId} {...intent} />)
      ) : (
        <>
          <DistilForm
            usualName={`Students of ${teacher?.name ?? logits?.name ?? "the teacher"}`}
            vocabulary={words}
            paperMode={paperMode}
            ready={missing.length === 0 && !notReady}
            starting={start.isPending}
            onStart={(settings) => {
              const { maps, logits: known } = props;
              start.mutate({ choice, ...settings, exactOnly, vocabulary, maps, logits: known });
            }}
          />
          {notReady && (
            <p className={classes.small}>Something chosen is still being imported; start when it is ready.</p>
          )}
          {missing.length > 0 && <p className={classes.small}>Not chosen yet: {missing.join(", ")}.</p>}
        </>
      )}
      {start.isError && (
        <p className={classes.problem} role="alert">
          {start.error.message}
        </p>
      )}
      {noted
        .filter(({ refused }) => refused !== undefined)
        .map((intent) => (
          <div key={intent.conceptMapId + intent.teacherLogitsId} className={classes.problem} role="alert">
            <strong>{intent.name} were not distilled.</strong> {intent.refused} Change what is wrong in the
            steps before, then start again.{" "}
            <Button variant="subtle" size="compact-xs" onClick={() => dropIntent(intent)}>
              Dismiss
            </Button>
          </div>
        ))}
    </section>
  );
}

function Underway({
  name,
  conceptMapId,
  teacherLogitsId,
}: {
  name: string;
  conceptMapId: string;
  teacherLogitsId: string;
}) {
  const interval = usePolling(true);
  const map = useQuery({ ...conceptMapQuery(conceptMapId), refetchInterval: interval });
  const logits = useQuery({ ...teacherLogitsQuery(teacherLogitsId), refetchInterval: interval });
  return (
    <div role="status">
      <p className={classes.lead}>
        <strong>{name}</strong> are distilled as soon as both are ready; the workbench opens by itself. The
        job list at the top shows how far each is.
      </p>
      <ul className={classes.underway}>
        <li>
          <StateTag state={map.data?.state ?? "pending"} /> Concept map
        </li>
        <li>
          <StateTag state={logits.data?.state ?? "pending"} /> Teacher logits
        </li>
      </ul>
    </div>
  );
}
