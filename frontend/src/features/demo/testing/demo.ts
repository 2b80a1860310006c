import type { CurrentDemo, DemoStage } from "@/lib/api/types";

const names: DemoStage["name"][] = [
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
  more: Partial<CurrentDemo> = {},
): CurrentDemo {
  return {
    number: 1,
    projectId: "p1",
    state: "seeding",
    stages: names.map((name, place) => ({
      name,
      state: place < done ? "done" : "waiting",
      done: 0,
      total: 1,
      jobId: null,
      rate: null,
      etaSeconds: null,
      ...(place === done && next),
    })),
    datasetId: done > 1 ? "d1" : null,
    extractorId: null,
    teacherId: null,
    conceptMapId: null,
    teacherLogitsId: null,
    ensembleId: null,
    error: null,
    ...more,
  };
}
