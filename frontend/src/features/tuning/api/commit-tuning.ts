import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { classAddress } from "@/lib/api/class-address";
import { api, body } from "@/lib/api/client";
import { ensembleQuery } from "@/lib/api/queries/ensembles";
import { family } from "@/lib/api/queries/keys";
import type { Constraint, PendingTuning } from "@/lib/api/student-types";
import { sendOnFreshFooting, type Footing } from "../model/commit";

/** Shows a change at once as pending, before the server has answered. */
function showPending(client: QueryClient, s: string, pending: PendingTuning): void {
  client.setQueryData(
    ensembleQuery(s).queryKey,
    (held) => held && { ...held, value: { ...held.value, pending: [...held.value.pending, pending] } },
  );
}

function refreshEnsemble(client: QueryClient, s: string): void {
  void client.invalidateQueries({ queryKey: ensembleQuery(s).queryKey, exact: true });
  void client.invalidateQueries({ queryKey: [family.ensembles, s, "timeline"] });
  void client.invalidateQueries({ queryKey: [family.jobs] });
}

export interface CommitRequest {
  cls: string;
  constraints: Constraint[];
  reason: string;
  footing: Footing;
  actor: string;
}

/** Commits a tuning; on a refusal nothing typed is lost, because the basket is only emptied by `onAccepted`. */
export function useCommitTuning(s: string, onAccepted: (request: CommitRequest) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ cls, constraints, reason, footing }: CommitRequest) =>
      sendOnFreshFooting(cls, footing, ({ etag, version }) =>
        body(
          api.POST("/api/v1/ensembles/{ensemble}/classes/{class}/tunings", {
            params: { path: { ensemble: s, class: classAddress(s, cls) }, header: { "If-Match": etag } },
            body: { baseVersion: version, constraints, reason },
          }),
        ),
      ),
    onMutate: (request) => showPending(client, s, optimistic(request, "tune")),
    onSuccess: (_accepted, request) => onAccepted(request),
    onSettled: () => refreshEnsemble(client, s),
  });
}

export interface WithdrawRequest {
  cls: string;
  tuningId: string;
  reason: string;
  footing: Footing;
  actor: string;
}

export function useWithdrawTuning(s: string, onAccepted: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ cls, tuningId, reason, footing }: WithdrawRequest) =>
      sendOnFreshFooting(cls, footing, ({ etag }) =>
        body(
          api.POST("/api/v1/ensembles/{ensemble}/tunings/{tuning}/withdraw", {
            params: { path: { ensemble: s, tuning: tuningId }, header: { "If-Match": etag } },
            body: { reason },
          }),
        ),
      ),
    onMutate: (request) => showPending(client, s, optimistic(request, "withdraw")),
    onSuccess: onAccepted,
    onSettled: () => refreshEnsemble(client, s),
  });
}

function optimistic(request: CommitRequest | WithdrawRequest, kind: PendingTuning["kind"]): PendingTuning {
  return {
    tuningId: `sending:${kind}`,
    kind,
    class: request.cls,
    branch: "main",
    baseVersion: request.footing.version,
    reason: request.reason,
    actor: request.actor,
    at: new Date().toISOString(),
    jobId: "",
    state: "pending",
    error: null,
  };
}
