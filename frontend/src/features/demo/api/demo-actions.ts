import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { family } from "@/lib/api/queries/keys";

function refresh(client: QueryClient): Promise<unknown> {
  return Promise.all(
    [family.demo, family.projects, family.jobs].map((kind) => client.invalidateQueries({ queryKey: [kind] })),
  );
}

/** Makes a fresh demo project; the one before stays. */
export function useResetDemo(onAccepted: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST("/api/v1/demo/reset")),
    onSuccess: onAccepted,
    onSettled: () => refresh(client),
  });
}

/** Runs a failed or cancelled part again; the demo goes on from there. */
export function useRetryStage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (j: string) => body(api.POST("/api/v1/jobs/{job}/retry", { params: { path: { job: j } } })),
    onSettled: () => refresh(client),
  });
}
