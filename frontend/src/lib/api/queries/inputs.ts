import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, body } from "../client";
import type { LabelMatchInputs, Split } from "../types";
import { family } from "./keys";

export const datasetQuery = (d: string) =>
  queryOptions({
    queryKey: [family.datasets, d],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/datasets/{dataset}", { params: { path: { dataset: d } }, signal })),
  });

export interface ImageFilter {
  split?: Split;
  class?: string;
  query?: string;
}

export const datasetImagesQuery = (d: string, filter: ImageFilter, limit = 200) =>
  infiniteQueryOptions({
    queryKey: [family.datasets, d, "images", filter, limit],
    queryFn: ({ signal, pageParam }) =>
      body(
        api.GET("/api/v1/datasets/{dataset}/images", {
          params: {
            path: { dataset: d },
            query: { ...filter, limit, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor || undefined,
    placeholderData: keepPreviousData,
  });

export const extractorsQuery = queryOptions({
  queryKey: [family.extractors],
  queryFn: ({ signal }) => body(api.GET("/api/v1/extractors", { signal })),
});

export const extractorWordsQuery = (e: string, query: string) =>
  queryOptions({
    queryKey: [family.extractors, e, "words", query],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/extractors/{extractor}/words", {
          params: { path: { extractor: e }, query: { limit: 60, ...(query !== "" && { query }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const teachersQuery = queryOptions({
  queryKey: [family.teachers],
  queryFn: ({ signal }) => body(api.GET("/api/v1/teachers", { signal })),
});

/** Which labels a teacher's classes are measured against; nothing is asked while an input is missing. */
export const labelMatchesQuery = (p: string, inputs: LabelMatchInputs | null) =>
  queryOptions({
    queryKey: [family.projects, p, "label-matches", inputs],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/projects/{project}/label-matches", {
          params: { path: { project: p }, query: inputs ?? {} },
          signal,
        }),
      ),
    enabled: inputs !== null,
  });

export const conceptMapQuery = (m: string) =>
  queryOptions({
    queryKey: [family.conceptMaps, m],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/concept-maps/{map}", { params: { path: { map: m } }, signal })),
    enabled: m !== "",
  });

/** Concepts whose name holds the query; enough of them for a pick list. */
export const conceptSearchQuery = (m: string, query: string) =>
  queryOptions({
    queryKey: [family.conceptMaps, m, "concepts", query],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/concept-maps/{map}/concepts", {
          params: { path: { map: m }, query: { limit: 50, ...(query !== "" && { query }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    enabled: m !== "",
  });

/** The whole vocabulary, for a concept known by its number only. */
export const vocabularyQuery = (m: string) =>
  queryOptions({
    queryKey: [family.conceptMaps, m, "vocabulary"],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/concept-maps/{map}/concepts", {
          params: { path: { map: m }, query: { limit: 1000 } },
          signal,
        }),
      ),
    staleTime: Infinity,
    enabled: m !== "",
  });

export const exemplarsQuery = (m: string, j: number, limit: number) =>
  queryOptions({
    queryKey: [family.conceptMaps, m, "exemplars", j, limit],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/concept-maps/{map}/concepts/{concept}/exemplars", {
          params: { path: { map: m, concept: j }, query: { limit } },
          signal,
        }),
      ),
    staleTime: Infinity,
    enabled: m !== "",
  });

export const teacherLogitsQuery = (t: string) =>
  queryOptions({
    queryKey: [family.teacherLogits, t],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/teacher-logits/{logits}", { params: { path: { logits: t } }, signal })),
    enabled: t !== "",
  });

/** Words for an extractor that takes any phrase. */
export const everydayWordsQuery = queryOptions({
  queryKey: [family.extractors, "everyday words"],
  queryFn: () => body(api.GET("/api/v1/words/everyday")),
  staleTime: Infinity,
});
