import { Button, VisuallyHidden } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useSearchParams } from "react-router";
import { demoQuery } from "@/lib/api/queries/demo";
import { extractorsQuery, teachersQuery } from "@/lib/api/queries/inputs";
import {
  projectConceptMapsQuery,
  projectDatasetsQuery,
  projectQuery,
  projectTeacherLogitsQuery,
} from "@/lib/api/queries/projects";
import { usePolling } from "@/lib/realtime/use-live";
import { Icon } from "@/ui/icons";
import { Page } from "@/ui/Page";
import { Failure, LoadingRows } from "@/ui/States";
import {
  answered,
  fillChoice,
  openStep,
  parseChoice,
  parseStep,
  partOf,
  steps,
  succeeded,
  writeChoice,
  type Choice,
  type Step,
} from "../model/steps";
import { StepDistil } from "./StepDistil";
import { StepImages } from "./StepImages";
import { StepTeacher } from "./StepTeacher";
import { StepWords } from "./StepWords";
import classes from "./Setup.module.css";

const words: Record<Step, string> = {
  images: "Photographs",
  words: "Extractor and words",
  teacher: "Teacher",
  distil: "Distil",
};
const none: never[] = [];

/** From photographs to students, step by step; each step shows what was understood before anything long starts. */
export function SetupPage({ project }: { project: string }) {
  const [query, setQuery] = useSearchParams();
  const [vocabulary, setVocabulary] = useSessionStorage({ key: `vocabulary:${project}`, defaultValue: "" });
  const about = useQuery(projectQuery(project));
  const unfinished = (items?: readonly { state: string }[]) =>
    items?.some((item) => item.state === "pending") ?? false;
  const watch = useQuery(projectDatasetsQuery(project));
  const watchExtractors = useQuery(extractorsQuery);
  const watchTeachers = useQuery(teachersQuery);
  const interval = usePolling(
    unfinished(watch.data?.items) ||
      unfinished(watchExtractors.data?.items) ||
      unfinished(watchTeachers.data?.items),
  );
  const datasets = useQuery({ ...projectDatasetsQuery(project), refetchInterval: interval });
  const extractors = useQuery({ ...extractorsQuery, refetchInterval: interval });
  const teachers = useQuery({ ...teachersQuery, refetchInterval: interval });
  const maps = useQuery(projectConceptMapsQuery(project));
  const logits = useQuery(projectTeacherLogitsQuery(project));

  const known = useMemo(
    () => ({
      datasets: datasets.data?.items ?? none,
      extractors: extractors.data?.items ?? none,
      teachers: teachers.data?.items ?? none,
      maps: maps.data?.items ?? none,
      logits: logits.data?.items ?? none,
    }),
    [datasets.data, extractors.data, teachers.data, maps.data, logits.data],
  );
  const demo = useQuery(demoQuery);
  const asked = useMemo(() => parseChoice(query), [query]);
  // The demo's models know drawn scenes only: nobody else gets them without asking for them.
  const choice = useMemo(() => {
    const { current } = demo.data ?? {};
    const foreign = current != null && current.projectId !== project;
    const fits = (id: string) => !(foreign && [current.extractorId, current.teacherId].includes(id));
    return fillChoice(asked, {
      ...known,
      extractors: known.extractors.filter(({ id }) => id === asked.extractor || fits(id)),
      teachers: known.teachers.filter(({ id }) => id === asked.teacher || fits(id)),
    });
  }, [asked, known, demo.data, project]);
  const step = parseStep(query.get("step")) ?? openStep(choice);
  // An upload may end on a later step than it began on: it adds to what is chosen then and moves nobody.
  const now = useRef({ step, asked });
  useEffect(() => {
    now.current = { step, asked };
  });
  const go = (next: Step, patch: Partial<Choice> = {}) =>
    setQuery(writeChoice({ ...now.current.asked, ...patch }, next), { replace: next === now.current.step });
  const choose = (patch: Partial<Choice>) => go(now.current.step, patch);

  const failed = [about, datasets, extractors, teachers, maps, logits].find((one) => one.isError);
  // What is filled in depends on all of them: a step shown before would change under the hand.
  const waiting = [datasets, extractors, teachers, maps, logits, demo].some((one) => one.isPending);
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  const skippable = step === "images" && choice.dataset === null;

  return (
    <Page title={about.data ? `Set up ${about.data.name}` : "Set up"}>
      <ol className={classes.steps}>
        {steps.map((name, index) => {
          const done = succeeded(name, asked, known);
          return (
            <li key={name} className={done ? classes.done : undefined}>
              <button
                type="button"
                className={classes.step}
                aria-current={name === step ? "step" : undefined}
                onClick={() => go(name)}
              >
                <span className={classes.number}>{done ? <Icon name="check" size={12} /> : index + 1}</span>
                {words[name]}
                {done && <VisuallyHidden>, done</VisuallyHidden>}
              </button>
            </li>
          );
        })}
      </ol>
      {failed && (
        <Failure
          what="The set-up could not be read"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      )}
      {!failed && waiting && <LoadingRows />}
      {!failed && !waiting && (
        <>
          {step === "images" && (
            <StepImages project={project} choice={choice} onChoose={choose} datasets={known.datasets} />
          )}
          {step === "words" && (
            <StepWords
              project={project}
              choice={choice}
              onChoose={choose}
              extractors={known.extractors}
              drawn={demo.data?.current?.extractorId}
              maps={known.maps}
              vocabulary={vocabulary}
              onVocabulary={setVocabulary}
            />
          )}
          {step === "teacher" && (
            <StepTeacher
              project={project}
              choice={choice}
              onChoose={choose}
              teachers={known.teachers}
              drawn={demo.data?.current?.teacherId}
              logits={known.logits}
              datasets={known.datasets}
              extractors={known.extractors}
            />
          )}
          {step === "distil" && (
            <StepDistil
              key={`${choice.teacher}${choice.logits}`}
              project={project}
              choice={choice}
              vocabulary={vocabulary}
              {...known}
            />
          )}
        </>
      )}
      <div className={classes.foot}>
        {before ? (
          <Button variant="default" size="sm" onClick={() => go(before)}>
            Back
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button
            size="sm"
            variant={skippable ? "default" : "filled"}
            disabled={!skippable && !answered(step, choice)}
            onClick={() => go(after, partOf(step, choice))}
          >
            {skippable ? "Go on without photographs" : `Next: ${words[after]}`}
          </Button>
        )}
      </div>
    </Page>
  );
}
