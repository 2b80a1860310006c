import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { api, body } from "@/lib/api/client";
import { under } from "@/lib/base";
import { messageOf } from "@/lib/api/problem";
import { conceptMapQuery, teacherLogitsQuery } from "@/lib/api/queries/inputs";
import { family } from "@/lib/api/queries/keys";
import { usePolling } from "@/lib/realtime/use-live";
import {
  dropIntent,
  intentSnapshot,
  intentStep,
  refuseIntent,
  sameIntent,
  watchIntents,
  type Intent,
} from "../model/intent";
import { lambdaRequest } from "../model/sparsity";

/** Distils the students that wait for their inputs, on whatever page one is. Draws nothing. */
export function DistilWatcher() {
  const intents = useSyncExternalStore(watchIntents, intentSnapshot);
  return intents
    .filter((intent) => intent.refused === undefined)
    .map((intent) => <Waiting key={intent.conceptMapId + intent.teacherLogitsId} intent={intent} />);
}

function Waiting({ intent }: { intent: Intent }) {
  const interval = usePolling(true);
  const map = useQuery({ ...conceptMapQuery(intent.conceptMapId), refetchInterval: interval });
  const logits = useQuery({ ...teacherLogitsQuery(intent.teacherLogitsId), refetchInterval: interval });
  const client = useQueryClient();
  const navigate = useNavigate();
  const begun = useRef(false);
  const step = intentStep(map.data?.state, logits.data?.state);

  useEffect(() => {
    if (step === "wait" || begun.current) return;
    begun.current = true;
    if (step === "give up") {
      refuseIntent(intent, map.data?.error ?? logits.data?.error ?? "One of its inputs failed.");
      return;
    }
    void onceInAllTabs(intent, () => distil(intent))
      .then((id) => {
        if (id === null) return;
        void client.invalidateQueries({ queryKey: [family.projects] });
        void client.invalidateQueries({ queryKey: [family.jobs] });
        if (window.location.pathname === under(`/projects/${intent.project}/setup`)) {
          void navigate(`/projects/${intent.project}/ensembles/${id}`);
        }
      })
      .catch((error: unknown) => refuseIntent(intent, messageOf(error)));
  }, [step, intent, client, navigate, map.data, logits.data]);
  return null;
}

async function distil(intent: Intent): Promise<string> {
  const { id } = await body(
    api.POST("/api/v1/projects/{project}/ensembles", {
      params: { path: { project: intent.project } },
      body: {
        name: intent.name,
        conceptMapId: intent.conceptMapId,
        teacherLogitsId: intent.teacherLogitsId,
        trainer: intent.trainer,
        ...(intent.exactOnly && { names: "exact" }),
        ...lambdaRequest(intent.sparsity),
      },
    }),
  );
  return id;
}

/** Several tabs may wait for the same students; only the first to hold the lock makes them. */
async function onceInAllTabs(intent: Intent, act: () => Promise<string>): Promise<string | null> {
  return navigator.locks.request(`distil:${intent.conceptMapId}:${intent.teacherLogitsId}`, async () => {
    if (!intentSnapshot().some((other) => sameIntent(other, intent))) return null;
    dropIntent(intent);
    return act();
  });
}
