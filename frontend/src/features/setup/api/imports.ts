import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { family } from "@/lib/api/queries/keys";
import type { Accepted } from "@/lib/api/types";
import { formOf, upload } from "@/lib/api/upload";

export type Importable = "dataset" | "extractor" | "teacher";

/** A folder on the server or a zip from this computer. */
export type Source = { folder: string; name: string } | { file: File; name: string };

export interface ImportRequest {
  source: Source;
  onProgress: (share: number) => void;
}

/** Starts the import of photographs, an extractor or a teacher. */
export function useImport(what: Importable, project: string, onAccepted: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ source, onProgress }: ImportRequest) =>
      "file" in source
        ? upload(
            what === "dataset" ? `/api/v1/projects/${project}/datasets` : `/api/v1/${what}s`,
            formOf({ name: source.name, ...(what === "dataset" && { format: "auto" }), file: source.file }),
            { onProgress },
          )
        : importFolder(what, project, source),
    onSuccess: async ({ id }) => {
      await refresh(client, what);
      onAccepted(id);
    },
  });
}

function importFolder(what: Importable, p: string, { folder, name }: { folder: string; name: string }) {
  if (what === "dataset") {
    return body(
      api.POST("/api/v1/projects/{project}/datasets", {
        params: { path: { project: p } },
        body: { name, path: folder, format: "auto" },
      }),
    );
  }
  const route = what === "extractor" ? "/api/v1/extractors" : "/api/v1/teachers";
  return body(api.POST(route, { body: { path: folder } }));
}

async function refresh(client: ReturnType<typeof useQueryClient>, what: Importable): Promise<void> {
  const key = { dataset: family.projects, extractor: family.extractors, teacher: family.teachers }[what];
  void client.invalidateQueries({ queryKey: [family.jobs] });
  await client.invalidateQueries({ queryKey: [key] });
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
