import type { CurrentDemo, DemoStage } from "@/lib/api/types";
import { count, timeLeft } from "@/lib/format";

type StageName = DemoStage["name"];

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
    what: "How strongly each word of the vocabulary is present, and where.",
  },
  teacherLogits: { title: "Ask the teacher", what: "Its answer for every image and class." },
  students: { title: "Distil the students", what: "One small readable model per class, fitted exactly." },
};

/** How a part looks: one whose job was cancelled has not failed. */
export type StageLook = DemoStage["state"] | "stopped";

export function stageLook(stage: DemoStage, demo: CurrentDemo): StageLook {
  return stage.state === "failed" && demo.state === "cancelled" ? "stopped" : stage.state;
}

/** The part at work, else the one that failed or was stopped, else the next to come. */
export function currentStage({ stages }: CurrentDemo): DemoStage | null {
  const by = (state: DemoStage["state"]) => stages.find((stage) => stage.state === state);
  return by("running") ?? by("failed") ?? by("waiting") ?? null;
}

/** The job that a retry has to run again; null when there is none, and only a fresh demo helps. */
export const stuckJob = ({ stages }: CurrentDemo): string | null =>
  stages.find((stage) => stage.state === "failed")?.jobId ?? null;

/** The share of one part, 0 to 1, or null when it counts nothing. */
export function stageShare({ done, total }: DemoStage): number | null {
  return total <= 1 ? null : Math.min(1, done / total);
}

/** How a part stands, in a few words; `next` when it is the one to come. */
export function stageLine(stage: DemoStage, look: StageLook, next = false): string {
  const { done, total, etaSeconds } = stage;
  switch (look) {
    case "waiting":
      return next ? "Starting" : "";
    case "failed":
      return "Failed";
    case "stopped":
      return total > 1 ? `Stopped at ${count(done)} of ${count(total)}` : "Stopped";
    case "done":
      return total > 1 ? count(total) : "Done";
    case "running": {
      if (total <= 1) return "Running";
      const sofar = `${count(done)} of ${count(total)}`;
      return etaSeconds === null ? sofar : `${sofar} · ${timeLeft(etaSeconds)}`;
    }
  }
}

/** How many parts are done. */
export const doneCount = ({ stages }: CurrentDemo): number =>
  stages.filter((stage) => stage.state === "done").length;
