import type {
  ClassConstraints,
  ClassDetail,
  ClassRow,
  Ensemble,
  Preview,
  TimelineEntry,
  Version,
} from "@/lib/api/student-types";
import type { Job, Replay, ReplayedStudent, Scrub, TeacherLogits } from "@/lib/api/types";

/** A class of a made-up version; a test names only what matters to it. */
export function sampleRow(more: Partial<ClassRow> = {}): ClassRow {
  return {
    class: "train",
    index: 0,
    teacherAp: 0.9,
    studentAp: 0.8,
    apGap: -0.1,
    apReference: "groundTruth",
    apChange: null,
    apChangeSinceFirst: null,
    fidelity: { agreement: 0.9, kl: 0.04, spearman: 0.8 },
    nonZero: 2,
    weightsHash: "w",
    objective: 0.1,
    dualityGap: 1e-8,
    kktResidual: 1e-9,
    positives: { distil: 20, tune: 10, lockbox: 10 },
    label: more.class ?? "train",
    matchedBy: "exact",
    subsets: { misses: 3, inventions: 1, disagreements: 4, fixed: 0, broken: 0 },
    ...more,
  };
}

export function sampleDetail(more: Partial<ClassDetail> = {}): ClassDetail {
  return {
    ...sampleRow(),
    weights: [1.5, -0.5, 0],
    intercept: -1,
    constraints: [],
    concepts: [
      { index: 0, name: "rail", weight: 1.5, meanInfluence: 0.3, meanPositive: 0.75, meanNegative: 0.15 },
      { index: 1, name: "sky", weight: -0.5, meanInfluence: -0.1, meanPositive: -0.1, meanNegative: -0.1 },
    ],
    ...more,
  };
}

/** A preview that raises the AP by two points. */
export function samplePreview(more: Partial<Preview> = {}): Preview {
  return {
    studentAp: 0.84,
    baseAp: 0.82,
    teacherAp: 0.9,
    apChange: null,
    fixed: 1,
    broken: 0,
    fixedImages: ["abc"],
    brokenImages: [],
    sideEffects: { agreement: 0.91, agreementChange: -0.01, meanProbabilityChange: 0.002 },
    weights: [],
    nonZero: 3,
    solver: "prox-newton/2",
    approximate: false,
    dualityGap: 1e-8,
    solveMs: 5.2,
    totalMs: 9,
    ...more,
  };
}

export function sampleVersion(classes: ClassRow[]): Version {
  return {
    version: 1,
    parents: [],
    branch: "main",
    at: "2026-01-01T00:00:00Z",
    actor: "u1",
    actorName: "Ada",
    action: "distil",
    tuningId: null,
    class: null,
    reason: null,
    apChange: null,
    fixed: 0,
    broken: 0,
    meanStudentAp: 0.8,
    meanTeacherAp: 0.9,
    constraints: [],
    classes,
    unusedLabels: [],
    lambda: 1e-4,
    solver: "exact/1",
    inputs: { conceptMapHash: "m", logitsHash: "l", datasetHash: "d" },
  };
}

export function sampleTuning(more: Partial<ClassConstraints> = {}): ClassConstraints {
  return {
    tuningId: "t1",
    class: "train",
    at: "2026-01-01T00:00:00Z",
    actor: "u2",
    actorName: "Ben",
    reason: "Rails tell trains.",
    constraints: [],
    ...more,
  };
}

export function sampleEnsemble(more: Partial<Ensemble> = {}): Ensemble {
  return {
    id: "s1",
    projectId: "p1",
    name: "Students",
    state: "ready",
    errorCode: null,
    error: null,
    datasetId: null,
    inputs: { conceptMap: "m", logits: "l", images: "i", names: null },
    jobId: "j1",
    createdAt: "2026-01-01T00:00:00Z",
    createdBy: "u1",
    conceptMapId: "m1",
    teacherLogitsId: "l1",
    teacherFrom: "model",
    lambda: 1e-4,
    lambdaChoice: { by: "given", concepts: null },
    lambdaPath: null,
    standardise: false,
    trainer: "exact",
    head: 1,
    branches: [{ name: "main", head: 1 }],
    classes: ["train", "car"],
    pending: [],
    streamVersion: 4,
    ...more,
  };
}

/** Ready-made logits of two classes. */
export function sampleLogits(more: Partial<TeacherLogits> = {}): TeacherLogits {
  return {
    id: "l1",
    projectId: "p1",
    name: "Logits",
    state: "ready",
    errorCode: null,
    error: null,
    jobId: "j1",
    createdAt: "2026-01-01T00:00:00Z",
    createdBy: "u1",
    datasetId: "d1",
    teacherId: null,
    images: 40,
    classes: ["train", "car"],
    logitsHash: "l",
    provider: null,
    activation: null,
    numbered: [],
    from: "upload",
    smoothing: null,
    leftOut: null,
    filled: null,
    extractorId: null,
    words: null,
    templates: null,
    scale: null,
    classMapping: null,
    ...more,
  };
}

export function sampleEntry(more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    streamVersion: 1,
    kind: "conceptsTuned",
    at: "2026-01-01T00:00:00Z",
    actor: "u1",
    actorName: "Ada",
    branch: null,
    class: null,
    version: null,
    tuningId: null,
    jobId: null,
    reason: null,
    constraints: null,
    effect: null,
    error: null,
    hash: "h",
    ...more,
  };
}

export function sampleJob(more: Partial<Job> = {}): Job {
  return {
    id: "j1",
    kind: "refit",
    projectId: "p1",
    subjectId: "s1",
    title: "Refit train",
    state: "running",
    progress: null,
    attempts: 1,
    errorCode: null,
    error: null,
    result: null,
    requestedAt: "2026-01-01T00:00:00Z",
    startedAt: null,
    finishedAt: null,
    actor: "u1",
    cancelRequested: false,
    dismissed: false,
    ...more,
  };
}

/** A replay of two versions with three classes in which everything came out the same. */
export function sampleReplay(more: Partial<Replay> = {}): Replay {
  return {
    id: "r1",
    projectId: "p1",
    ensembleId: "s1",
    state: "ready",
    errorCode: null,
    error: null,
    jobId: "j1",
    createdAt: "2026-01-01T00:00:00Z",
    createdBy: "u1",
    streamVersion: 6,
    versions: 2,
    students: 6,
    differing: 0,
    certified: 0,
    solver: "prox-newton/2",
    lambdaCheck: null,
    reportHash: "h",
    ...more,
  };
}

export function sampleReplayed(more: Partial<ReplayedStudent> = {}): ReplayedStudent {
  return {
    version: 1,
    class: "train",
    recordedHash: "w",
    rebuiltHash: "w",
    equal: true,
    largestDifference: 0,
    certified: null,
    ...more,
  };
}

/** A check of a store in which everything was sound. */
export function sampleScrub(more: Partial<Scrub> = {}): Scrub {
  return {
    id: "scr-1",
    state: "ready",
    errorCode: null,
    error: null,
    jobId: "j1",
    createdAt: "2026-01-01T00:00:00Z",
    createdBy: "u1",
    events: 40,
    blobs: 1200,
    bytes: 204_000_000,
    missing: 0,
    altered: 0,
    reportHash: "h",
    ...more,
  };
}
