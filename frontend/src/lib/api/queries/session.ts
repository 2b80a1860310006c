import { queryOptions } from "@tanstack/react-query";
import { api, body } from "../client";
import { family } from "./keys";

export const meQuery = queryOptions({
  queryKey: [family.me],
  queryFn: ({ signal }) => body(api.GET("/api/v1/me", { signal })),
  staleTime: Infinity,
});

export const systemQuery = queryOptions({
  queryKey: [family.system],
  queryFn: ({ signal }) => body(api.GET("/api/v1/system", { signal })),
  staleTime: Infinity,
});

export const serverFolderQuery = (path: string | null) =>
  queryOptions({
    queryKey: [family.folders, path],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/server-folders", { params: { query: path == null ? {} : { path } }, signal })),
    staleTime: 5_000,
  });
