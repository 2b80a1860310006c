import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { classAddress, rememberClasses } from "../class-address";
import { api, body, bodyWithEtag } from "../client";
import type { SubsetName } from "../student-types";
import { family } from "./keys";

/** The ensemble with the ETag that the next change has to send. */
export const ensembleQuery = (s: string) =>
  queryOptions({
    queryKey: [family.ensembles, s],
    queryFn: async ({ signal }) => {
      const held = await bodyWithEtag(
        api.GET("/api/v1/ensembles/{ensemble}", { params: { path: { ensemble: s } }, signal }),
      );
      rememberClasses(s, held.value.classes);
      return held;
    },
  });

/** Versions, newest first. */
export const versionsQuery = (s: string) =>
  infiniteQueryOptions({
    queryKey: [family.ensembles, s, "versions"],
    queryFn: ({ signal, pageParam }) =>
      body(
        api.GET("/api/v1/ensembles/{ensemble}/versions", {
          params: { path: { ensemble: s }, query: { limit: 100, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor || undefined,
  });

/** A version never changes once made, so it is never stale. */
export const versionQuery = (s: string, v: number | null) =>
  queryOptions({
    queryKey: [family.ensembles, s, "version", v],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/ensembles/{ensemble}/versions/{version}", {
          params: { path: { ensemble: s, version: v ?? 0 } },
          signal,
        }),
      ),
    enabled: v !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

export const classQuery = (s: string, v: number | null, c: string | null) =>
  queryOptions({
    queryKey: [family.ensembles, s, "version", v, "class", c],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/ensembles/{ensemble}/versions/{version}/classes/{class}", {
          params: { path: { ensemble: s, version: v ?? 0, class: classAddress(s, c ?? "") } },
          signal,
        }),
      ),
    enabled: v !== null && c !== null,
    staleTime: Infinity,
    // The bars of the version before stay while the new ones load; another class's bars would mislead.
    placeholderData: (previous) => (previous?.class === c ? previous : undefined),
  });

/** Whether a key asks for the same images, of whatever version. */
const isSame = (key: readonly unknown[] | undefined, s: string, c: string | null, subset: SubsetName) =>
  key?.[1] === s && key[5] === c && key[7] === subset;

export const subsetQuery = (s: string, v: number | null, c: string | null, subset: SubsetName) =>
  infiniteQueryOptions({
    queryKey: [family.ensembles, s, "version", v, "class", c, "subset", subset],
    queryFn: ({ signal, pageParam }) =>
      body(
        api.GET("/api/v1/ensembles/{ensemble}/versions/{version}/classes/{class}/subsets/{subset}", {
          params: {
            path: { ensemble: s, version: v ?? 0, class: classAddress(s, c ?? ""), subset },
            query: { limit: 100, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor || undefined,
    enabled: v !== null && c !== null,
    staleTime: Infinity,
    // The images of the version before stay while those of the new one load.
    placeholderData: (previous, query) => (isSame(query?.queryKey, s, c, subset) ? previous : undefined),
  });

export const explanationQuery = (s: string, v: number | null, sha: string | null, cls: string | null) =>
  queryOptions({
    queryKey: [family.ensembles, s, "version", v, "image", sha, cls],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/ensembles/{ensemble}/versions/{version}/images/{sha}/explanation", {
          params: {
            path: { ensemble: s, version: v ?? 0, sha: sha ?? "" },
            query: { class: classAddress(s, cls ?? "") },
          },
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
        api.GET("/api/v1/ensembles/{ensemble}/timeline", {
          params: { path: { ensemble: s }, query: { limit: 100, ...(pageParam && { cursor: pageParam }) } },
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
        api.GET("/api/v1/ensembles/{ensemble}/compare", {
          params: { path: { ensemble: s }, query: { from, to } },
          signal,
        }),
      ),
    enabled: from !== to,
    staleTime: Infinity,
  });
