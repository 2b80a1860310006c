import type { components } from "./schema";
import type { Whole } from "./whole";

/** The shapes of students, versions and tunings, named as the pages call them; generated from the API's description. */
type Schemas = Whole<components["schemas"]>;

export type Ensemble = Schemas["Ensemble"];
export type Trainer = Schemas["Trainer"];
export type LambdaRule = Schemas["LambdaRule"];
export type LambdaPath = Schemas["LambdaPathRecord"];
export type CreateEnsemble = components["schemas"]["CreateEnsembleBody"];
export type PendingTuning = Schemas["PendingTuning"];

/** A change with its 95 % interval from the paired bootstrap. */
export type Change = Schemas["Estimate"];

export type SubsetName = "misses" | "inventions" | "disagreements" | "fixed" | "broken" | "all";

export type ClassRow = Schemas["ClassRow"];
export type ConstraintKind = Schemas["ConstraintKind"];
export type Constraint = components["schemas"]["ConstraintBody"];
export type ClassConstraints = Schemas["TuningInForce"];
export type Version = Schemas["VersionDetail"];
export type ConceptInfluence = Schemas["ConceptInfluence"];
export type ClassDetail = Schemas["ClassDetail"];
export type Instance = Schemas["ReadSubsetRow"];
export type Explanation = Schemas["ExplainImageAnswer"];
export type ComparedClass = Schemas["CompareVersionsClassDifference"];

export type PreviewWeight = Schemas["PreviewTuningWeight"];
export type PreviewRequest = components["schemas"]["PreviewTuningBody"];
export type Preview = Schemas["PreviewTuningAnswer"];

export type TimelineEntry = Schemas["ReadTimelineRow"];
