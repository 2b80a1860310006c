import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { family } from "@/lib/api/queries/keys";
import type { BundleInput, BundleInspection } from "@/lib/api/types";
import { upload } from "@/lib/api/upload";
import { soleArchive, type Brought } from "../model/dropped";
import type { Manifest } from "../model/manifest";

/** Models that are brought in as bundles. */
export type ModelKind = "extractor" | "teacher";

/** Where a model is that was looked into: a folder on the server, or what was sent. */
export type ModelSource = Pick<BundleInput, "path" | "upload">;

/** Sends a model, or names its folder, and hears what it would be understood to be. */
export function useInspectModel(what: ModelKind) {
  return useMutation({
    mutationFn: ({ brought, onProgress }: { brought: Brought; onProgress: (share: number) => void }) => {
      if ("folder" in brought) return inspect(what, { path: brought.folder });
      const form = new FormData();
      const packed = soleArchive(brought.files);
      if (packed) form.append("file", packed, packed.name);
      else for (const { path, file } of brought.files) form.append("files", file, path);
      return upload<BundleInspection>(`/api/v1/${what}s/inspect`, form, { onProgress });
    },
  });
}

/** Hears what is known against a corrected manifest; nothing is sent twice. */
export function useCheckManifest(what: ModelKind) {
  return useMutation({
    mutationFn: ({ source, manifest }: { source: ModelSource; manifest: Manifest }) =>
      inspect(what, { ...source, manifest }),
  });
}

/** Brings a model in; with a manifest as it was corrected. */
export function useImportModel(what: ModelKind, onAccepted: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: BundleInput) =>
      body(api.POST(what === "extractor" ? "/api/v1/extractors" : "/api/v1/teachers", { body: input })),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: [family.jobs] });
      await client.invalidateQueries({
        queryKey: [what === "extractor" ? family.extractors : family.teachers],
      });
      onAccepted(id);
    },
  });
}

const inspect = (what: ModelKind, input: BundleInput): Promise<BundleInspection> =>
  body(
    api.POST(what === "extractor" ? "/api/v1/extractors/inspect" : "/api/v1/teachers/inspect", {
      body: input,
    }),
  );
