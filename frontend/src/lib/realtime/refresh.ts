import { family } from "../api/queries/keys";
import type { Committed, Job, JobKind } from "../api/types";

type Key = readonly unknown[];

export const terminal = (job: Job): boolean =>
  job.state === "succeeded" || job.state === "failed" || job.state === "cancelled";

const familyOf: Partial<Record<JobKind, string>> = {
  importDataset: family.datasets,
  importExtractor: family.extractors,
  importTeacher: family.teachers,
  extractConcepts: family.conceptMaps,
  importConceptMap: family.conceptMaps,
  runTeacher: family.teacherLogits,
  teachByLabels: family.teacherLogits,
  teachByWords: family.teacherLogits,
  importLogits: family.teacherLogits,
  distil: family.ensembles,
  refit: family.ensembles,
  replay: family.ensembles,
  scrub: family.scrubs,
};

/** What news of a job made stale. Versions are immutable, so only an ensemble's own keys are named. */
export function staleAfterJob(job: Job): Key[] {
  // Work on scenes is how a demo begins, whoever asked for it.
  if (job.kind === "renderScenes") return [[family.demo], [family.projects]];
  if (!terminal(job)) return [];
  const kind = familyOf[job.kind];
  if (kind === family.ensembles) return [...ensembleKeys(job.subjectId), [family.projects]];
  return kind === undefined ? [[family.projects]] : [[kind], [family.projects]];
}

/** What a committed event made stale: the resource that changed, the lists it stands in, and the audit trail. */
export function staleAfterCommit(event: Committed): Key[] {
  const lists = event.projectId === null ? [family.projects] : [family.projects, event.projectId];
  return [...resourceKeys(event), [family.audit], lists];
}

function resourceKeys({ resource, streamId }: Committed): Key[] {
  switch (resource) {
    case "dataset":
      return [[family.datasets, streamId]];
    case "conceptMap":
      return [[family.conceptMaps, streamId]];
    case "teacherLogits":
      return [[family.teacherLogits, streamId]];
    case "extractor":
      return [[family.extractors]];
    case "teacher":
      return [[family.teachers]];
    case "demo":
      return [[family.demo]];
    case "scrub":
      return [[family.scrubs]];
    case "ensemble":
      return ensembleKeys(streamId);
    default:
      return [];
  }
}

function ensembleKeys(s: string): Key[] {
  return [
    [family.ensembles, s, "versions"],
    [family.ensembles, s, "timeline"],
    // Exactly the ensemble itself: its versions and images stay.
    [family.ensembles, s, exact],
  ];
}

/** Marks the end of a key that stands for itself only, not for what begins with it. */
export const exact = "$";

/** The list of jobs with one of them put in or replaced; newest first. */
export function withJob(jobs: Job[], job: Job): Job[] {
  const known = jobs.findIndex((other) => other.id === job.id);
  if (known < 0) return [job, ...jobs];
  return jobs.map((other, at) => (at === known ? job : other));
}
