/** The shapes of the REST contract, version 1. Times are ISO-8601 UTC; null where undefined. */

export type ResourceState = "pending" | "ready" | "failed";
export type Split = "distil" | "tune" | "lockbox";
export type SplitCounts = Record<Split, number>;

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}
export interface CountedPage<T> extends Page<T> {
  total: number;
}
export interface Accepted {
  jobId: string;
  id: string;
}
export interface AcceptedTuning extends Accepted {
  tuningId: string;
}

export interface Me {
  id: string;
  userName: string;
  displayName: string;
  roles: string[];
}
export interface SystemInfo {
  version: string;
  provider: "CPU" | "CUDA";
  threads: number;
  importRoots: string[];
  demo: boolean;
}
export interface ServerFolder {
  path: string | null;
  parent?: string | null;
  folders: { name: string; path: string }[];
  files: number;
  images: number;
  looksLike: "voc" | "folders" | "extractor" | "teacher" | null;
}

export interface Project {
  id: string;
  name: string;
  description: string;
  createdAt: string;
  createdBy: string;
  counts: { datasets: number; conceptMaps: number; teacherLogits: number; ensembles: number };
}

/** What every resource made by a job has. */
export interface JobMade {
  id: string;
  name: string;
  state: ResourceState;
  error?: string | null;
  jobId: string;
  createdAt: string;
  createdBy: string;
}

export interface Dataset extends JobMade {
  projectId: string;
  format: string;
  images: number;
  classes: string[];
  splits: SplitCounts;
  classCounts: ({ class: string } & SplitCounts)[];
  refused: { file: string; code: string; reason: string }[];
  refusedCount: number;
  bytes: number;
}
export interface DatasetImage {
  sha: string;
  name: string;
  width: number;
  height: number;
  split: Split;
  labels: string[];
  unknown: string[];
}

export interface BundleFile {
  name: string;
  sha256: string;
  bytes: number;
}
export interface Extractor extends JobMade {
  licence: string;
  source: string;
  dimension: number;
  words: number;
  vocabularyKind: "table" | "onnx";
  patchGrid: number[] | null;
  inputSize: number[];
  msPerImage: number;
  provider: string;
  files: BundleFile[];
}
export interface Teacher extends JobMade {
  licence: string;
  classes: string[];
  activation: string;
  inputSize: number[];
  msPerImage: number;
  provider: string;
  files: BundleFile[];
}
export interface ConceptMap extends JobMade {
  projectId: string;
  datasetId?: string | null;
  extractorId?: string | null;
  images: number;
  concepts: number;
  segmentsPerImage: number | null;
  mapHash: string;
  hasImages: boolean;
  splits: SplitCounts;
}
export interface TeacherLogits extends JobMade {
  projectId: string;
  datasetId?: string | null;
  teacherId?: string | null;
  images: number;
  classes: string[];
  logitsHash: string;
}

export interface ConceptSummary {
  index: number;
  name: string;
  mean: number;
  max: number;
  present: number;
}
export interface Exemplar {
  sha: string;
  imageName: string;
  x: number;
  /** null, as box, grid and mask, where the map knows no segments. */
  segment: number | null;
  box: number[] | null;
  grid: number[] | null;
  /** The part of the picture that the grid covers: [left, top, right, bottom] in 0..1. */
  window?: number[] | null;
  mask: string | null;
  split: Split;
}

export type JobState = "requested" | "running" | "succeeded" | "failed" | "cancelled";
export type JobKind =
  | "importDataset"
  | "importExtractor"
  | "importTeacher"
  | "extractConcepts"
  | "importConceptMap"
  | "runTeacher"
  | "importLogits"
  | "distil"
  | "refit"
  | "replay";
export interface Job {
  id: string;
  kind: JobKind;
  projectId?: string | null;
  subjectId: string;
  title: string;
  state: JobState;
  progress: { done: number; total: number; rate: number | null; etaSeconds: number | null } | null;
  attempts: number;
  error?: string | null;
  result?: { id: string } | null;
  requestedAt: string;
  startedAt?: string | null;
  finishedAt?: string | null;
  actor: string;
  cancelRequested: boolean;
}

export interface AuditEvent {
  sequence: number;
  streamId: string;
  streamVersion: number;
  kind: string;
  at: string;
  actor: string;
  actorName: string;
  correlationId: string;
  causationId?: string | null;
  hash: string;
  previousHash?: string | null;
  data: unknown;
}
export interface ChainVerdict {
  valid: boolean;
  events: number;
  firstBroken?: number | null;
  reason?: string | null;
}

/** What the live hub tells about a committed event. */
export interface Committed {
  projectId: string;
  streamId: string;
  streamVersion: number;
  kind: string;
  actor: string;
  at: string;
  class?: string | null;
  version?: number | null;
}
export interface Presence {
  users: { id: string; displayName: string; view: string | null }[];
}
