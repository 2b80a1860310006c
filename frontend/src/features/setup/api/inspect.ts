import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { family } from "@/lib/api/queries/keys";
import type { DatasetInput, Inspection } from "@/lib/api/types";
import { upload } from "@/lib/api/upload";
import { soleArchive, type Brought } from "../model/dropped";

/** What a person decided where photographs can be read in several ways: by the field of the question. */
export type Decisions = Record<string, string>;

export interface InspectRequest {
  brought: Brought;
  onProgress: (share: number) => void;
}

/** Sends photographs, or names their folder, and hears what would be understood. */
export function useInspect(project: string) {
  return useMutation({
    mutationFn: ({ brought, onProgress }: InspectRequest): Promise<Inspection> => {
      if ("folder" in brought) return inspect(project, { path: brought.folder });
      const form = new FormData();
      form.append("name", brought.name);
      const packed = soleArchive(brought.files);
      if (packed) form.append("file", packed, packed.name);
      else for (const { path, file } of brought.files) form.append("files", file, path);
      return upload<Inspection>(`/api/v1/projects/${project}/datasets/inspect`, form, { onProgress });
    },
  });
}

/** Hears again what would be understood, with other decisions; nothing is sent twice. */
export function useReinspect(project: string) {
  return useMutation({
    mutationFn: ({ source, decisions }: { source: Source; decisions: Decisions }) =>
      inspect(project, { ...source, ...asInput(decisions) }),
  });
}

/** Brings in what was inspected. */
export function useImportPhotographs(project: string, onAccepted: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ source, name, decisions }: { source: Source; name: string; decisions: Decisions }) =>
      body(
        api.POST("/api/v1/projects/{project}/datasets", {
          params: { path: { project } },
          body: { ...source, name, ...asInput(decisions) },
        }),
      ),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: [family.jobs] });
      await client.invalidateQueries({ queryKey: [family.projects] });
      onAccepted(id);
    },
  });
}

/** Where the photographs are that were inspected: a folder on the server, or what was sent. */
export type Source = Pick<DatasetInput, "path" | "upload">;

const inspect = (project: string, input: DatasetInput) =>
  body(
    api.POST("/api/v1/projects/{project}/datasets/inspect", { params: { path: { project } }, body: input }),
  );

function asInput(decisions: Decisions): DatasetInput {
  const { classLevel, ...words } = decisions;
  return { ...(words as DatasetInput), ...(classLevel !== undefined && { classLevel: Number(classLevel) }) };
}
