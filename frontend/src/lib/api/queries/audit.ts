import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, body } from "../client";
import type { paths } from "../schema";
import { family } from "./keys";

/** Which events to read. */
export type AuditFilter = Omit<
  NonNullable<paths["/api/v1/audit/events"]["get"]["parameters"]["query"]>,
  "cursor" | "limit"
>;

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [family.audit, filter],
    queryFn: ({ signal, pageParam }) =>
      body(
        api.GET("/api/v1/audit/events", {
          params: { query: { ...filter, limit: 100, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor || undefined,
  });

/** An ensemble's replays, newest first. */
export const replaysQuery = (ensemble: string) =>
  queryOptions({
    queryKey: [family.audit, "replays", ensemble],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/ensembles/{ensemble}/replays", { params: { path: { ensemble } }, signal })),
  });

/** A replay with every student that it rebuilt. */
export const replayQuery = (replay: string) =>
  queryOptions({
    queryKey: [family.audit, "replay", replay],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/replays/{replay}", { params: { path: { replay } }, signal })),
  });

/** The latest check of the store with what it found; null before the first. */
export const latestScrubQuery = queryOptions({
  queryKey: [family.scrubs, "latest"],
  queryFn: async ({ signal }) => {
    const list = api.GET("/api/v1/storage/scrubs", { params: { query: { limit: 1 } }, signal });
    const scrub = (await body(list)).items[0]?.id;
    if (scrub === undefined) return null;
    return body(api.GET("/api/v1/storage/scrubs/{scrub}", { params: { path: { scrub } }, signal }));
  },
});
