import type { components, operations } from "./schema";

/** The shapes of inputs, jobs and events, named as the pages call them; generated from the API's own description. */
type Schemas = components["schemas"];

/** What happened, as the server names it. */
export type EventKind = Schemas["EventKind"];
export type JobKind = Schemas["JobKind"];
export type ResourceState = Schemas["ResourceState"];
export type Split = Schemas["Split"];
export type SplitCounts = Schemas["SplitCounts"];
export type Accepted = Schemas["Accepted"];
export type AcceptedTuning = Schemas["CommitTuningAnswer"];

export type ServerFolder = Schemas["ServerFoldersAnswer"];
export type Project = Schemas["ProjectAnswer"];
export type Dataset = Schemas["DatasetAnswer"];
export type Inspection = Schemas["InspectDatasetAnswer"];
export type InspectionChoice = Schemas["InspectDatasetChoice"];
export type DatasetInput = Schemas["DatasetInputBody"];
export type DatasetImage = Schemas["ListImagesImage"];
export type BundleInspection = Schemas["InspectBundleAnswer"];
export type BundleInput = Schemas["BundleInputBody"];
export type Extractor = Schemas["Extractor"];
export type Teacher = Schemas["Teacher"];
export type ConceptMap = Schemas["ConceptMap"];
export type TeacherLogits = Schemas["TeacherLogits"];
export type ClassMerge = Schemas["ClassMerge"];
export type TeacherLogitsBody = Schemas["TeacherLogitsBody"];
export type LabelMatchInputs = NonNullable<operations["ReadLabelMatches"]["parameters"]["query"]>;
export type LabelMatches = Schemas["ReadLabelMatchesAnswer"];
export type ConceptSummary = Schemas["ListConceptsConcept"];
export type Exemplar = Schemas["ReadExemplarsExemplar"];

export type Demo = Schemas["DemoAnswer"];
export type CurrentDemo = Schemas["CurrentDemo"];
export type DemoStage = Schemas["DemoStageAnswer"];

export type JobState = Schemas["JobStatus"];
export type Job = Schemas["JobAnswer"];
export type AuditEvent = Schemas["ReadEventsRow"];
export type Replay = Schemas["Replay"];
export type ReplayedStudent = Schemas["ReplayedStudent"];
export type Scrub = Schemas["Scrub"];
export type ScrubFinding = Schemas["ScrubFinding"];

/** What the live hub tells about a committed event. */
export interface Committed {
  projectId: string | null;
  streamId: string;
  streamVersion: number;
  /** What the stream is: dataset, conceptMap, ensemble and so on. */
  resource: string | null;
  kind: EventKind;
  actor: string;
  at: string;
  class?: string | null;
  version?: number | null;
}
export interface Presence {
  users: { id: string; displayName: string; view: string | null }[];
}
