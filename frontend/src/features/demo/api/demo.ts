import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Client } from "openapi-fetch";
import { api, body } from "@/lib/api/client";
import { family } from "@/lib/api/queries/keys";
import type { Accepted } from "@/lib/api/types";

export type StageName =
  "scenes" | "dataset" | "extractor" | "teacher" | "conceptMap" | "teacherLogits" | "students";

/** One part of the preparation of the demo. */
export interface DemoStage {
  name: StageName;
  state: "waiting" | "running" | "done" | "failed";
  done?: number | null;
  total?: number | null;
  jobId?: string | null;
}

/** The demo project and how far it is. */
export interface DemoProject {
  projectId: string;
  state: "seeding" | "ready" | "failed" | "cancelled";
  stages: DemoStage[];
  datasetId?: string | null;
  conceptMapId?: string | null;
  teacherLogitsId?: string | null;
  ensembleId?: string | null;
  error?: string | null;
}

export interface Demo {
  enabled: boolean;
  current?: DemoProject | null;
}

interface Paths {
  "/api/v1/demo": {
    get: { responses: { 200: { content: { "application/json": Demo } } } };
  };
  "/api/v1/demo/reset": {
    post: { responses: { 202: { content: { "application/json": Accepted } } } };
  };
}
const demoApi = api as unknown as Client<Paths>;

export const demoQuery = queryOptions({
  queryKey: [family.demo],
  queryFn: ({ signal }) => body(demoApi.GET("/api/v1/demo", { signal })),
  // Nobody's page becomes worse without it.
  retry: false,
});

/** Makes a fresh demo project; the one before stays. */
export function useResetDemo(onAccepted: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => body(demoApi.POST("/api/v1/demo/reset")),
    onSuccess: async () => {
      onAccepted();
      await client.invalidateQueries({ queryKey: [family.demo] });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [family.projects] });
      void client.invalidateQueries({ queryKey: [family.jobs] });
    },
  });
}

/** Runs a failed or cancelled part again. */
export function useRetryStage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (j: string) => body(api.POST("/api/v1/jobs/{job}/retry", { params: { path: { job: j } } })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [family.demo] });
      void client.invalidateQueries({ queryKey: [family.jobs] });
    },
  });
}
