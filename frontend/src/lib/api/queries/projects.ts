import { queryOptions } from "@tanstack/react-query";
import { api, body } from "../client";
import { family } from "./keys";

export const projectsQuery = queryOptions({
  queryKey: [family.projects],
  queryFn: ({ signal }) => body(api.GET("/api/v1/projects", { signal })),
});

const of = (p: string) => ({ params: { path: { project: p } } });

export const projectQuery = (p: string) =>
  queryOptions({
    queryKey: [family.projects, p],
    queryFn: ({ signal }) => body(api.GET("/api/v1/projects/{project}", { ...of(p), signal })),
  });

export const projectDatasetsQuery = (p: string) =>
  queryOptions({
    queryKey: [family.projects, p, family.datasets],
    queryFn: ({ signal }) => body(api.GET("/api/v1/projects/{project}/datasets", { ...of(p), signal })),
  });

export const projectConceptMapsQuery = (p: string) =>
  queryOptions({
    queryKey: [family.projects, p, family.conceptMaps],
    queryFn: ({ signal }) => body(api.GET("/api/v1/projects/{project}/concept-maps", { ...of(p), signal })),
  });

export const projectTeacherLogitsQuery = (p: string) =>
  queryOptions({
    queryKey: [family.projects, p, family.teacherLogits],
    queryFn: ({ signal }) => body(api.GET("/api/v1/projects/{project}/teacher-logits", { ...of(p), signal })),
  });

export const projectEnsemblesQuery = (p: string) =>
  queryOptions({
    queryKey: [family.projects, p, family.ensembles],
    queryFn: ({ signal }) => body(api.GET("/api/v1/projects/{project}/ensembles", { ...of(p), signal })),
  });
