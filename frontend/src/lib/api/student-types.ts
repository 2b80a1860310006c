import type { components } from "./schema";

/** The shapes of students, versions and tunings, named as the pages call them; generated from the API's description. */
type Schemas = components["schemas"];

export type Ensemble = Schemas["Ensemble"];
export type Trainer = Schemas["Trainer"];
export type LambdaRule = Schemas["LambdaRule"];
export type LambdaPath = Schemas["LambdaPathRecord"];
export type CreateEnsemble = Schemas["CreateEnsembleBody"];
export type PendingTuning = Schemas["PendingTuning"];

/** A change with its 95 % interval from the paired bootstrap. */
export type Change = Schemas["Estimate"];

export type SubsetName = Schemas["SubsetName"];

export type ClassRow = Schemas["ClassRow"];
export type ConstraintKind = Schemas["ConstraintKind"];
export type Constraint = Schemas["ConstraintBody"];
export type ClassConstraints = Schemas["TuningInForce"];
export type Version = Schemas["VersionDetail"];
export type ConceptInfluence = Schemas["ConceptInfluence"];
export type ClassDetail = Schemas["ClassDetail"];
export type Instance = Schemas["ReadSubsetRow"];
export type Explanation = Schemas["ExplainImageAnswer"];
export type ComparedClass = Schemas["CompareVersionsClassDifference"];

export type PreviewWeight = Schemas["PreviewTuningWeight"];
export type PreviewRequest = Schemas["PreviewTuningBody"];
export type Preview = Schemas["PreviewTuningAnswer"];

export type TimelineEntry = Schemas["ReadTimelineRow"];
