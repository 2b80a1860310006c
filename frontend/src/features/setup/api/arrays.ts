import { useMutation, useQueryClient } from "@tanstack/react-query";
import { family } from "@/lib/api/queries/keys";
import type { Accepted } from "@/lib/api/types";
import { formOf, upload } from "@/lib/api/upload";

/** Sends ready-made arrays: a concept map or teacher logits. */
export function useArrays(url: string, onAccepted: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      parts,
      onProgress,
    }: {
      parts: Record<string, string | File | null>;
      onProgress: (share: number) => void;
    }): Promise<Accepted> => upload(url, formOf(parts), { onProgress }),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: [family.jobs] });
      await client.invalidateQueries({ queryKey: [family.projects] });
      onAccepted(id);
    },
  });
}
