import type {
  ClassDetail,
  Comparison,
  Constraint,
  Ensemble,
  Explanation,
  Instance,
  Preview,
  PreviewRequest,
  TimelineEntry,
  Version,
  VersionSummary,
} from "./student-types";
import type {
  Accepted,
  AcceptedTuning,
  AuditEvent,
  ChainVerdict,
  ConceptMap,
  ConceptSummary,
  CountedPage,
  Dataset,
  DatasetImage,
  Exemplar,
  Extractor,
  Job,
  Me,
  Page,
  Project,
  ServerFolder,
  SystemInfo,
  Teacher,
  TeacherLogits,
} from "./types";

interface Answer<T, S extends number> {
  responses: Record<S, { headers: Record<string, unknown>; content: { "application/json": T } }>;
}
type Parameters<P, Q> = {
  parameters: {
    query?: [Q] extends [never] ? never : Q;
    header?: Record<string, string>;
  } & ([P] extends [never] ? { path?: never } : { path: P });
};
type Get<T, P = never, Q = never> = { get: Answer<T, 200> & Parameters<P, Q> };
type Post<B, T, P = never, S extends number = 202> = {
  post: Answer<T, S> &
    Parameters<P, never> &
    ([B] extends [never] ? { requestBody?: never } : { requestBody: { content: { "application/json": B } } });
};

interface Paging {
  cursor?: string;
  limit?: number;
}
type OfProject = { project: string };
type OfVersion = { ensemble: string; version: number };
type OfClass = OfVersion & { class: string };

/** The routes this client calls, in the form that openapi-fetch reads. */
export interface paths {
  "/api/v1/me": Get<Me>;
  "/api/v1/antiforgery": Get<{ token: string }>;
  "/api/v1/auth/logout": Post<never, undefined, never, 204>;
  "/api/v1/auth/token": Post<{ token: string }, undefined, never, 204>;
  "/api/v1/system": Get<SystemInfo>;
  "/api/v1/server-folders": Get<ServerFolder, never, { path?: string }>;

  "/api/v1/projects": Get<Page<Project>> & Post<{ name: string; description: string }, Project, never, 201>;
  "/api/v1/projects/{project}": Get<Project, OfProject>;
  "/api/v1/projects/{project}/datasets": Get<Page<Dataset>, OfProject> &
    Post<{ name: string; path: string; format: string }, Accepted, OfProject>;
  "/api/v1/projects/{project}/concept-maps": Get<Page<ConceptMap>, OfProject> &
    Post<{ datasetId: string; extractorId: string; vocabulary?: string[] }, Accepted, OfProject>;
  "/api/v1/projects/{project}/teacher-logits": Get<Page<TeacherLogits>, OfProject> &
    Post<{ datasetId: string; teacherId: string }, Accepted, OfProject>;
  "/api/v1/projects/{project}/ensembles": Get<Page<Ensemble>, OfProject> &
    Post<
      { name: string; conceptMapId: string; teacherLogitsId: string; lambda?: number; standardise?: boolean },
      Accepted,
      OfProject
    >;

  "/api/v1/datasets/{dataset}": Get<Dataset, { dataset: string }>;
  "/api/v1/datasets/{dataset}/images": Get<
    CountedPage<DatasetImage>,
    { dataset: string },
    Paging & { split?: string; class?: string; query?: string }
  >;
  "/api/v1/extractors": Get<Page<Extractor>> & Post<{ path: string }, Accepted>;
  "/api/v1/extractors/{extractor}/words": Get<
    { items: string[]; total: number },
    { extractor: string },
    { query?: string; limit?: number }
  >;
  "/api/v1/teachers": Get<Page<Teacher>> & Post<{ path: string }, Accepted>;
  "/api/v1/concept-maps/{map}": Get<ConceptMap, { map: string }>;
  "/api/v1/concept-maps/{map}/concepts": Get<
    CountedPage<ConceptSummary>,
    { map: string },
    Paging & { query?: string }
  >;
  "/api/v1/concept-maps/{map}/concepts/{concept}/exemplars": Get<
    Page<Exemplar>,
    { map: string; concept: number },
    { limit?: number }
  >;
  "/api/v1/teacher-logits/{logits}": Get<TeacherLogits, { logits: string }>;

  "/api/v1/ensembles/{ensemble}": Get<Ensemble, { ensemble: string }>;
  "/api/v1/ensembles/{ensemble}/versions": Get<Page<VersionSummary>, { ensemble: string }>;
  "/api/v1/ensembles/{ensemble}/versions/{version}": Get<Version, OfVersion>;
  "/api/v1/ensembles/{ensemble}/versions/{version}/classes/{class}": Get<ClassDetail, OfClass>;
  "/api/v1/ensembles/{ensemble}/versions/{version}/classes/{class}/subsets/{subset}": Get<
    CountedPage<Instance>,
    OfClass & { subset: string },
    Paging & { split?: string }
  >;
  "/api/v1/ensembles/{ensemble}/versions/{version}/images/{sha}/explanation": Get<
    Explanation,
    OfVersion & { sha: string },
    { class: string }
  >;
  "/api/v1/ensembles/{ensemble}/compare": Get<Comparison, { ensemble: string }, { from: number; to: number }>;
  "/api/v1/ensembles/{ensemble}/timeline": Get<
    Page<TimelineEntry>,
    { ensemble: string },
    Paging & { branch?: string }
  >;
  "/api/v1/ensembles/{ensemble}/classes/{class}/preview": Post<
    PreviewRequest,
    Preview,
    { ensemble: string; class: string },
    200
  >;
  "/api/v1/ensembles/{ensemble}/classes/{class}/tunings": Post<
    { baseVersion: number; constraints: Constraint[]; reason: string; branch?: string },
    AcceptedTuning,
    { ensemble: string; class: string }
  >;
  "/api/v1/ensembles/{ensemble}/tunings/{tuning}/withdraw": Post<
    { reason: string },
    AcceptedTuning,
    { ensemble: string; tuning: string }
  >;

  "/api/v1/jobs": Get<Page<Job>, never, Paging & { state?: string; project?: string }>;
  "/api/v1/jobs/{job}/cancel": Post<never, unknown, { job: string }>;
  "/api/v1/jobs/{job}/retry": Post<never, unknown, { job: string }>;
  "/api/v1/audit/events": Get<Page<AuditEvent>, never, Paging & AuditFilter>;
  "/api/v1/audit/streams/{stream}/verify": Get<ChainVerdict, { stream: string }>;
}

export interface AuditFilter {
  actor?: string;
  kind?: string;
  ensemble?: string;
  stream?: string;
  class?: string;
  concept?: string;
  from?: string;
  to?: string;
}
