import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { family } from "@/lib/api/queries/keys";
import type { Accepted } from "@/lib/api/types";
import { formOf, upload } from "@/lib/api/upload";

export type Importable = "extractor" | "teacher";

/** A folder on the server or a zip from this computer. */
export type Source = { folder: string; name: string } | { file: File; name: string };

export interface ImportRequest {
  source: Source;
  onProgress: (share: number) => void;
}

/** Starts the import of an extractor or a teacher. */
export function useImport(what: Importable, onAccepted: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ source, onProgress }: ImportRequest) =>
      "file" in source
        ? upload(`/api/v1/${what}s`, formOf({ name: source.name, file: source.file }), { onProgress })
        : importFolder(what, source.folder),
    onSuccess: async ({ id }) => {
      await refresh(client, what);
      onAccepted(id);
    },
  });
}

function importFolder(what: Importable, path: string) {
  const route = what === "extractor" ? "/api/v1/extractors" : "/api/v1/teachers";
  return body(api.POST(route, { body: { path } }));
}

async function refresh(client: ReturnType<typeof useQueryClient>, what: Importable): Promise<void> {
  void client.invalidateQueries({ queryKey: [family.jobs] });
  await client.invalidateQueries({ queryKey: [what === "extractor" ? family.extractors : family.teachers] });
}

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
