import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, body, bodyWithEtag } from "../client";
import type { SubsetName } from "../student-types";
import { family } from "./keys";

/** The ensemble with the ETag that the next change has to send. */
export const ensembleQuery = (s: string) =>
  queryOptions({
    queryKey: [family.ensembles, s],
    queryFn: ({ signal }) =>
      bodyWithEtag(api.GET("/api/v1/ensembles/{s}", { params: { path: { s } }, signal })),
  });

export const versionsQuery = (s: string) =>
  queryOptions({
    queryKey: [family.ensembles, s, "versions"],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/ensembles/{s}/versions", { params: { path: { s } }, signal })),
  });

/** A version never changes once made, so it is never stale. */
export const versionQuery = (s: string, v: number | null) =>
  queryOptions({
    queryKey: [family.ensembles, s, "version", v],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/ensembles/{s}/versions/{v}", { params: { path: { s, v: v ?? 0 } }, signal })),
    enabled: v !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

export const classQuery = (s: string, v: number | null, c: string | null) =>
  queryOptions({
    queryKey: [family.ensembles, s, "version", v, "class", c],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/ensembles/{s}/versions/{v}/classes/{c}", {
          params: { path: { s, v: v ?? 0, c: c ?? "" } },
          signal,
        }),
      ),
    enabled: v !== null && c !== null,
    staleTime: Infinity,
    // The bars of the version before stay while the new ones load; another class's bars would mislead.
    placeholderData: (previous) => (previous?.class === c ? previous : undefined),
  });

export const subsetQuery = (s: string, v: number | null, c: string | null, subset: SubsetName) =>
  infiniteQueryOptions({
    queryKey: [family.ensembles, s, "version", v, "class", c, "subset", subset],
    queryFn: ({ signal, pageParam }) =>
      body(
        api.GET("/api/v1/ensembles/{s}/versions/{v}/classes/{c}/subsets/{subset}", {
          params: {
            path: { s, v: v ?? 0, c: c ?? "", subset },
            query: { limit: 100, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor || undefined,
    enabled: v !== null && c !== null,
    staleTime: Infinity,
  });

export const explanationQuery = (s: string, v: number | null, sha: string | null, cls: string | null) =>
  queryOptions({
    queryKey: [family.ensembles, s, "version", v, "image", sha, cls],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/ensembles/{s}/versions/{v}/images/{sha}/explanation", {
          params: { path: { s, v: v ?? 0, sha: sha ?? "" }, query: { class: cls ?? "" } },
          signal,
        }),
      ),
    enabled: v !== null && sha !== null && cls !== null,
    staleTime: Infinity,
  });

export const timelineQuery = (s: string) =>
  infiniteQueryOptions({
    queryKey: [family.ensembles, s, "timeline"],
    queryFn: ({ signal, pageParam }) =>
      body(
        api.GET("/api/v1/ensembles/{s}/timeline", {
          params: { path: { s }, query: { limit: 100, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor || undefined,
  });

export const compareQuery = (s: string, from: number, to: number) =>
  queryOptions({
    queryKey: [family.ensembles, s, "compare", from, to],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/ensembles/{s}/compare", {
          params: { path: { s }, query: { from, to } },
          signal,
        }),
      ),
    enabled: from !== to,
    staleTime: Infinity,
  });
