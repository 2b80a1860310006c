import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { jobsQuery } from "@/lib/api/queries/jobs";

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (j: string) => body(api.POST("/api/v1/jobs/{job}/cancel", { params: { path: { job: j } } })),
    onSettled: () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  });
}

export function useRetryJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (j: string) => body(api.POST("/api/v1/jobs/{job}/retry", { params: { path: { job: j } } })),
    onSettled: () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  });
}
