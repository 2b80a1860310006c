import type { JobMade, Split, SplitCounts } from "./types";

export interface PendingTuning {
  tuningId: string;
  kind: "tune" | "withdraw";
  class: string;
  branch: string;
  baseVersion: number;
  reason: string;
  actor: string;
  at: string;
  jobId: string;
  state: "pending" | "failed";
  error?: string | null;
}
export interface Ensemble extends JobMade {
  projectId: string;
  conceptMapId: string;
  teacherLogitsId: string;
  datasetId?: string | null;
  lambda: number;
  standardise: boolean;
  trainer: string;
  head: number | null;
  branches: { name: string; head: number }[];
  classes: string[];
  pending: PendingTuning[];
  streamVersion: number;
}

/** A change with its 95 % interval from the paired bootstrap. */
export interface Change {
  value: number;
  low: number;
  high: number;
}
export interface VersionSummary {
  version: number;
  parents: number[];
  branch: string;
  at: string;
  actor: string;
  action: "distil" | "tune" | "withdraw";
  tuningId?: string | null;
  class?: string | null;
  reason?: string | null;
  meanStudentAp: number | null;
  meanTeacherAp: number | null;
  apChange?: Change | null;
  fixed?: number | null;
  broken?: number | null;
}

export type SubsetName = "misses" | "inventions" | "disagreements" | "fixed" | "broken" | "all";
export type SubsetCounts = Record<Exclude<SubsetName, "all">, number>;

export interface ClassRow {
  class: string;
  index: number;
  teacherAp: number | null;
  studentAp: number | null;
  apGap: number | null;
  apReference: "groundTruth" | "teacher";
  apChange: Change | null;
  apChangeSinceFirst: number | null;
  fidelity: { agreement: number; kl: number | null; spearman: number | null };
  nonZero: number;
  weightsHash: string;
  objective: number;
  dualityGap: number;
  kktResidual: number;
  /** null for a class without ground truth. */
  positives: SplitCounts | null;
  subsets: SubsetCounts;
}

export type ConstraintKind = "raise" | "lower" | "exclude" | "pin" | "atLeast" | "atMost" | "keepSign";
export interface Constraint {
  concept: string | number;
  kind: ConstraintKind;
  strength?: number | null;
  value?: number | null;
}
export interface BoundConstraint {
  concept: string;
  index: number;
  kind: ConstraintKind;
  strength?: number | null;
  value?: number | null;
  lower: number | null;
  upper: number | null;
  binding: boolean;
}
export interface ClassConstraints {
  tuningId: string;
  class: string;
  at: string;
  actor: string;
  reason: string;
  constraints: BoundConstraint[];
}
export interface Version extends VersionSummary {
  constraints: ClassConstraints[];
  classes: ClassRow[];
  solver: string;
  inputs: { conceptMapHash: string; logitsHash: string; datasetHash?: string | null };
}
export interface ConceptInfluence {
  index: number;
  name: string;
  weight: number;
  meanInfluence: number;
  meanPositive: number | null;
  meanNegative: number | null;
}
export interface ClassDetail extends ClassRow {
  weights: number[];
  intercept: number;
  constraints: (BoundConstraint & { tuningId: string })[];
  concepts: ConceptInfluence[];
}
export interface Instance {
  sha: string;
  name: string;
  split: Split;
  label: number | null;
  teacherProbability: number;
  studentProbability: number;
  previousProbability?: number | null;
}
export interface Contribution {
  index: number;
  concept: string;
  x: number;
  weight: number;
  contribution: number;
  segment: number | null;
}
export interface Explanation {
  sha: string;
  name: string;
  width: number;
  height: number;
  class: string;
  label: number | null;
  teacherProbability: number;
  studentProbability: number;
  intercept: number;
  contributions: Contribution[];
  grid: number[] | null;
  /** The part of the picture that the grid covers: [left, top, right, bottom] in 0..1. */
  window?: number[] | null;
  segmentMap: string | null;
  segments: {
    segment: number;
    area: number;
    concepts: { index: number; concept: string; similarity: number }[];
  }[];
}

export interface ComparedWeight {
  concept: string;
  index: number;
  from: number;
  to: number;
}
export interface ComparedClass {
  class: string;
  from: { studentAp: number | null };
  to: { studentAp: number | null };
  apChange: Change | null;
  fixed: number;
  broken: number;
  weightsChanged: boolean;
  weights: ComparedWeight[];
}
export interface Comparison {
  from: number;
  to: number;
  classes: ComparedClass[];
  constraintsAdded: ClassConstraints[];
  constraintsRemoved: ClassConstraints[];
}

export interface PreviewWeight {
  index: number;
  concept: string;
  before: number;
  after: number;
  lower: number | null;
  upper: number | null;
  binding: boolean;
}
export interface PreviewRequest {
  baseVersion: number;
  constraints: Constraint[];
  withdraw?: string[];
}
export interface Preview {
  studentAp: number | null;
  baseAp: number | null;
  teacherAp: number | null;
  apChange: Change | null;
  fixed: number;
  broken: number;
  fixedImages: string[];
  brokenImages: string[];
  sideEffects: { agreement: number; agreementChange: number; meanProbabilityChange: number };
  weights: PreviewWeight[];
  nonZero: number;
  dualityGap: number;
  solveMs: number;
  totalMs: number;
}

export interface TimelineEntry {
  streamVersion: number;
  kind: string;
  at: string;
  actor: string;
  actorName: string;
  branch?: string | null;
  class?: string | null;
  version?: number | null;
  tuningId?: string | null;
  jobId?: string | null;
  reason?: string | null;
  constraints?:
    | {
        concept: string;
        kind: ConstraintKind;
        strength?: number | null;
        value?: number | null;
        lower?: number | null;
        upper?: number | null;
      }[]
    | null;
  effect?: {
    apBefore: number | null;
    apAfter: number | null;
    apChange: Change | null;
    fixed: number;
    broken: number;
  } | null;
  error?: string | null;
  hash: string;
}
