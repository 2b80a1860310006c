import { queryOptions } from "@tanstack/react-query";
import { api, body } from "../client";
import { family } from "./keys";

/** The latest demo project and how far its preparation is. */
export const demoQuery = queryOptions({
  queryKey: [family.demo],
  queryFn: ({ signal }) => body(api.GET("/api/v1/demo", { signal })),
});
