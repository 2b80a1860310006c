import type { Job } from "@/lib/api/types";
import { count, duration } from "@/lib/format";
import type { DemoProject, DemoStage, StageName } from "../api/demo";

/** What each part does, in plain words. */
export const stageWords: Record<StageName, { title: string; what: string }> = {
  scenes: {
    title: "Draw the scenes",
    what: "Rooms, streets and countryside, drawn here from code. Nothing is downloaded.",
  },
  dataset: {
    title: "Import them as a dataset",
    what: "With the true labels of 20 classes, split into distil, tune and lockbox.",
  },
  extractor: {
    title: "Load the extractor",
    what: "The model that finds concepts, by name, in regions of an image.",
  },
  teacher: { title: "Load the teacher", what: "The classifier that the students will imitate." },
  conceptMap: {
    title: "Find concepts in every image",
    what: "How strongly each of about 120 words is present, and where.",
  },
  teacherLogits: { title: "Ask the teacher", what: "Its answer for every image and class." },
  students: { title: "Distil the students", what: "One small readable model per class, fitted exactly." },
};

/** The part at work, else the one that failed, else the next to come. */
export function currentStage({ stages }: DemoProject): DemoStage | null {
  const by = (state: DemoStage["state"]) => stages.find((stage) => stage.state === state);
  return by("running") ?? by("failed") ?? by("waiting") ?? null;
}

/** The part a retry has to run again: it has a job and is not done. */
export function stuckJob({ stages }: DemoProject): string | null {
  const stuck =
    stages.find((stage) => stage.state === "failed") ?? stages.find((stage) => stage.state !== "done");
  return stuck?.jobId ?? null;
}

/** The share of one part, 0 to 1, or null when it tells none. */
export function stageShare({ done, total }: DemoStage): number | null {
  return total == null || total <= 0 || done == null ? null : Math.min(1, done / total);
}

/** How a part stands, in a few words. */
export function stageLine(stage: DemoStage, job: Job | undefined): string {
  const { state, done, total } = stage;
  if (state === "waiting") return "";
  if (state === "failed") return "Failed";
  if (state === "done") return total == null || total <= 1 ? "Done" : count(total);
  if (done == null || total == null || total <= 1) return "Running";
  const left = job?.progress?.etaSeconds;
  const sofar = `${count(done)} of ${count(total)}`;
  return left == null ? sofar : `${sofar} · about ${duration(left)} left`;
}

/** How many parts are done. */
export const doneCount = ({ stages }: DemoProject): number =>
  stages.filter((stage) => stage.state === "done").length;
