import { queryOptions } from "@tanstack/react-query";
import { api, body } from "../client";
import { family } from "./keys";

/** The latest jobs, newest first. Live messages update this list in place. */
export const jobsQuery = queryOptions({
  queryKey: [family.jobs],
  queryFn: ({ signal }) => body(api.GET("/api/v1/jobs", { params: { query: { limit: 50 } }, signal })),
});
