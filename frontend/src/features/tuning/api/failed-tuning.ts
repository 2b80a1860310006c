import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { ensembleQuery } from "@/lib/api/queries/ensembles";
import { family } from "@/lib/api/queries/keys";
import type { PendingTuning } from "@/lib/api/student-types";
import { sendOnFreshFooting, type Footing } from "../model/commit";

/** The ways on from a change whose refit failed: run it again, or give it up. */
export function useFailedTuning(s: string, footing: Footing, { tuningId, jobId, class: cls }: PendingTuning) {
  const client = useQueryClient();
  const onSettled = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ensembleQuery(s).queryKey, exact: true }),
      client.invalidateQueries({ queryKey: [family.ensembles, s, "timeline"] }),
      client.invalidateQueries({ queryKey: [family.jobs] }),
    ]);
  };
  const retry = useMutation({
    mutationFn: () => body(api.POST("/api/v1/jobs/{job}/retry", { params: { path: { job: jobId } } })),
    onSettled,
  });
  const dismiss = useMutation({
    mutationFn: () =>
      sendOnFreshFooting(cls, footing, ({ etag }) =>
        body(
          api.POST("/api/v1/ensembles/{ensemble}/tunings/{tuning}/dismiss", {
            params: { path: { ensemble: s, tuning: tuningId }, header: { "If-Match": etag } },
            body: {},
          }),
        ),
      ),
    onSettled,
  });
  return { retry, dismiss };
}
