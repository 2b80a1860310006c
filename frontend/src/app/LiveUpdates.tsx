import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useParams } from "react-router";
import { jobsQuery } from "@/lib/api/queries/jobs";
import { liveHub } from "@/lib/realtime/hub";
import { exact, staleAfterCommit, staleAfterJob, withJob } from "@/lib/realtime/refresh";

function refresh(client: QueryClient, keys: (readonly unknown[])[]): void {
  for (const key of keys) {
    const alone = key.at(-1) === exact;
    void client.invalidateQueries({ queryKey: alone ? key.slice(0, -1) : key, exact: alone });
  }
}

/** Turns live messages into fresh server state. Draws nothing. */
export function LiveUpdates() {
  const client = useQueryClient();
  const { project } = useParams();

  useEffect(() => liveHub.open(), []);
  useEffect(() => liveHub.follow(project ?? null), [project]);
  useEffect(
    () =>
      liveHub.listen({
        job: (job) => {
          client.setQueryData(
            jobsQuery.queryKey,
            (page) => page && { ...page, items: withJob(page.items, job) },
          );
          refresh(client, staleAfterJob(job));
        },
        committed: (event) => refresh(client, staleAfterCommit(event)),
        returned: () => void client.invalidateQueries(),
      }),
    [client],
  );
  return null;
}
