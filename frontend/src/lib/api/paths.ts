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
type OfProject = { p: string };
type OfVersion = { s: string; v: number };
type OfClass = OfVersion & { c: string };

/** The routes this client calls, in the form that openapi-fetch reads. */
export interface paths {
  "/api/v1/me": Get<Me>;
  "/api/v1/antiforgery": Get<{ token: string }>;
  "/api/v1/auth/logout": Post<never, undefined, never, 204>;
  "/api/v1/auth/token": Post<{ token: string }, undefined, never, 204>;
  "/api/v1/system": Get<SystemInfo>;
  "/api/v1/server-folders": Get<ServerFolder, never, { path?: string }>;

  "/api/v1/projects": Get<Page<Project>> & Post<{ name: string; description: string }, Project, never, 201>;
  "/api/v1/projects/{p}": Get<Project, OfProject>;
  "/api/v1/projects/{p}/datasets": Get<Page<Dataset>, OfProject> &
    Post<{ name: string; path: string; format: string }, Accepted, OfProject>;
  "/api/v1/projects/{p}/concept-maps": Get<Page<ConceptMap>, OfProject> &
    Post<{ datasetId: string; extractorId: string; vocabulary?: string[] }, Accepted, OfProject>;
  "/api/v1/projects/{p}/teacher-logits": Get<Page<TeacherLogits>, OfProject> &
    Post<{ datasetId: string; teacherId: string }, Accepted, OfProject>;
  "/api/v1/projects/{p}/ensembles": Get<Page<Ensemble>, OfProject> &
    Post<
      { name: string; conceptMapId: string; teacherLogitsId: string; lambda?: number; standardise?: boolean },
      Accepted,
      OfProject
    >;

  "/api/v1/datasets/{d}": Get<Dataset, { d: string }>;
  "/api/v1/datasets/{d}/images": Get<
    CountedPage<DatasetImage>,
    { d: string },
    Paging & { split?: string; class?: string; query?: string }
  >;
  "/api/v1/extractors": Get<Page<Extractor>> & Post<{ path: string }, Accepted>;
  "/api/v1/extractors/{e}/words": Get<
    { items: string[]; total: number },
    { e: string },
    { query?: string; limit?: number }
  >;
  "/api/v1/teachers": Get<Page<Teacher>> & Post<{ path: string }, Accepted>;
  "/api/v1/concept-maps/{m}": Get<ConceptMap, { m: string }>;
  "/api/v1/concept-maps/{m}/concepts": Get<
    CountedPage<ConceptSummary>,
    { m: string },
    Paging & { query?: string }
  >;
  "/api/v1/concept-maps/{m}/concepts/{j}/exemplars": Get<
    Page<Exemplar>,
    { m: string; j: number },
    { limit?: number }
  >;
  "/api/v1/teacher-logits/{t}": Get<TeacherLogits, { t: string }>;

  "/api/v1/ensembles/{s}": Get<Ensemble, { s: string }>;
  "/api/v1/ensembles/{s}/versions": Get<Page<VersionSummary>, { s: string }>;
  "/api/v1/ensembles/{s}/versions/{v}": Get<Version, OfVersion>;
  "/api/v1/ensembles/{s}/versions/{v}/classes/{c}": Get<ClassDetail, OfClass>;
  "/api/v1/ensembles/{s}/versions/{v}/classes/{c}/subsets/{subset}": Get<
    CountedPage<Instance>,
    OfClass & { subset: string },
    Paging & { split?: string }
  >;
  "/api/v1/ensembles/{s}/versions/{v}/images/{sha}/explanation": Get<
    Explanation,
    OfVersion & { sha: string },
    { class: string }
  >;
  "/api/v1/ensembles/{s}/compare": Get<Comparison, { s: string }, { from: number; to: number }>;
  "/api/v1/ensembles/{s}/timeline": Get<Page<TimelineEntry>, { s: string }, Paging & { branch?: string }>;
  "/api/v1/ensembles/{s}/classes/{c}/preview": Post<PreviewRequest, Preview, { s: string; c: string }, 200>;
  "/api/v1/ensembles/{s}/classes/{c}/tunings": Post<
    { baseVersion: number; constraints: Constraint[]; reason: string; branch?: string },
    AcceptedTuning,
    { s: string; c: string }
  >;
  "/api/v1/ensembles/{s}/tunings/{t}/withdraw": Post<
    { reason: string },
    AcceptedTuning,
    { s: string; t: string }
  >;

  "/api/v1/jobs": Get<Page<Job>, never, Paging & { state?: string; project?: string }>;
  "/api/v1/jobs/{j}/cancel": Post<never, unknown, { j: string }>;
  "/api/v1/jobs/{j}/retry": Post<never, unknown, { j: string }>;
  "/api/v1/audit/events": Get<Page<AuditEvent>, never, Paging & AuditFilter>;
  "/api/v1/audit/streams/{id}/verify": Get<ChainVerdict, { id: string }>;
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
