import type { DemoProject, DemoStage, StageName } from "../api/demo";

const names: StageName[] = [
  "scenes",
  "dataset",
  "extractor",
  "teacher",
  "conceptMap",
  "teacherLogits",
  "students",
];

/** A demo of which the first parts are done and the next is in some state. */
export function sampleDemo(
  done: number,
  next: Partial<DemoStage> = { state: "running" },
  more: Partial<DemoProject> = {},
): DemoProject {
  return {
    projectId: "p1",
    state: "seeding",
    stages: names.map((name, place) => ({
      name,
      state: place < done ? "done" : "waiting",
      done: 0,
      total: 0,
      ...(place === done && next),
    })),
    datasetId: done > 1 ? "d1" : null,
    conceptMapId: null,
    teacherLogitsId: null,
    ensembleId: null,
    error: null,
    ...more,
  };
}
