import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import type { AuditFilter } from "@/lib/api/queries/audit";
import { replaysQuery } from "@/lib/api/queries/audit";
import { family } from "@/lib/api/queries/keys";
import { under } from "@/lib/base";
import { ApiError, toProblem } from "@/lib/api/problem";

/** Checks the hash chain of one stream, event by event, on the server. */
export function useVerifyStream() {
  return useMutation({
    mutationFn: (id: string) =>
      body(api.GET("/api/v1/audit/streams/{stream}/verify", { params: { path: { stream: id } } })),
  });
}

/** Asks for every version of an ensemble to be rebuilt and compared. */
export function useStartReplay(ensemble: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      body(api.POST("/api/v1/ensembles/{ensemble}/replay", { params: { path: { ensemble } } })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: replaysQuery(ensemble).queryKey });
      void client.invalidateQueries({ queryKey: [family.jobs] });
    },
  });
}

/** Asks for every blob of the store to be read and compared with its name. */
export function useStartScrub() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST("/api/v1/storage/scrubs")),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [family.scrubs] });
      void client.invalidateQueries({ queryKey: [family.jobs] });
    },
  });
}

/** Saves the filtered events as a CSV file. */
export function useDownloadCsv() {
  return useMutation({
    mutationFn: async (filter: AuditFilter) => {
      const query = new URLSearchParams(filter);
      const response = await fetch(under(`/api/v1/audit/events?${query}`), {
        headers: { Accept: "text/csv" },
      });
      if (!response.ok) throw new ApiError(response.status, toProblem(null));
      const url = URL.createObjectURL(await response.blob());
      const link = document.createElement("a");
      link.href = url;
      link.download = "audit-events.csv";
      link.click();
      URL.revokeObjectURL(url);
    },
  });
}
