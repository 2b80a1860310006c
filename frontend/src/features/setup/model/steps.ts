export const steps = ["images", "words", "teacher", "distil"] as const;
export type Step = (typeof steps)[number];

/** What is chosen for the new students. It lives in the URL, so that the set-up can be left and resumed. */
export interface Choice {
  dataset: string | null;
  extractor: string | null;
  /** A ready-made concept map, instead of photographs through an extractor. */
  conceptMap: string | null;
  teacher: string | null;
  logits: string | null;
}

export function parseStep(text: string | null): Step | null {
  return steps.find((step) => step === text) ?? null;
}

export function parseChoice(query: URLSearchParams): Choice {
  return {
    dataset: query.get("dataset"),
    extractor: query.get("extractor"),
    conceptMap: query.get("map"),
    teacher: query.get("teacher"),
    logits: query.get("logits"),
  };
}

const names: Record<keyof Choice, string> = {
  dataset: "dataset",
  extractor: "extractor",
  conceptMap: "map",
  teacher: "teacher",
  logits: "logits",
};

export function writeChoice(choice: Choice, step: Step): URLSearchParams {
  const query = new URLSearchParams({ step });
  for (const key of Object.keys(names) as (keyof Choice)[]) {
    const value = choice[key];
    if (value !== null) query.set(names[key], value);
  }
  return query;
}

interface Known {
  id: string;
  state: string;
  createdAt: string;
}

/** What there is to choose from. */
export interface Shelf {
  datasets: readonly Known[];
  extractors: readonly Known[];
  teachers: readonly Known[];
  maps: readonly Known[];
  logits: readonly Known[];
}

/**
 * The choice with what is obvious filled in: the newest dataset and, as models need photographs, then an extractor or
 * teacher when there is only one. What a person chose and has failed is not replaced, only dropped.
 */
export function fillChoice(asked: Choice, known: Shelf): Choice {
  const standing = (items: readonly Known[], id: string | null) =>
    items.some((item) => item.id === id && item.state === "failed") ? null : id;
  const choice: Choice = {
    dataset: standing(known.datasets, asked.dataset),
    extractor: standing(known.extractors, asked.extractor),
    conceptMap: standing(known.maps, asked.conceptMap),
    teacher: standing(known.teachers, asked.teacher),
    logits: standing(known.logits, asked.logits),
  };
  const usable = (items: readonly Known[]) => items.filter((item) => item.state !== "failed");
  const newest = [...usable(known.datasets)].sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const only = (items: readonly Known[]) =>
    usable(items).length === 1 ? (usable(items)[0]?.id ?? null) : null;
  const dataset = asked.dataset === null ? (newest?.id ?? null) : choice.dataset;
  if (dataset === null) return choice;
  return {
    ...choice,
    dataset,
    extractor:
      asked.extractor === null && asked.conceptMap === null ? only(known.extractors) : choice.extractor,
    teacher: asked.teacher === null && asked.logits === null ? only(known.teachers) : choice.teacher,
  };
}

/** The part of a choice that a step asks for: what going on from it settles. */
export function partOf(
  step: Step,
  { dataset, extractor, conceptMap, teacher, logits }: Choice,
): Partial<Choice> {
  switch (step) {
    case "images":
      return { dataset };
    case "words":
      return { extractor, conceptMap };
    case "teacher":
      return { teacher, logits };
    case "distil":
      return {};
  }
}

/** Whether somebody has done a step and it succeeded: chosen by a person, not filled in, and ready. */
export function succeeded(step: Step, asked: Choice, known: Shelf): boolean {
  const ready = (items: readonly Known[], id: string | null) =>
    items.some((item) => item.id === id && item.state === "ready");
  switch (step) {
    case "images":
      return ready(known.datasets, asked.dataset) || ready(known.maps, asked.conceptMap);
    case "words":
      return ready(known.extractors, asked.extractor) || ready(known.maps, asked.conceptMap);
    case "teacher":
      return ready(known.teachers, asked.teacher) || ready(known.logits, asked.logits);
    case "distil":
      return false;
  }
}

/** Whether a step is answered, so that the next one can be. */
export function answered(step: Step, choice: Choice): boolean {
  switch (step) {
    case "images":
      return choice.dataset !== null || choice.conceptMap !== null;
    case "words":
      return (choice.extractor !== null && choice.dataset !== null) || choice.conceptMap !== null;
    case "teacher":
      return (choice.teacher !== null && choice.dataset !== null) || choice.logits !== null;
    case "distil":
      return false;
  }
}

/** The first step that is not answered. */
export function openStep(choice: Choice): Step {
  return steps.find((step) => !answered(step, choice)) ?? "distil";
}
