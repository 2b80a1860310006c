import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { serverFolderQuery } from "@/lib/api/queries/session";
import type { BundleInspection } from "@/lib/api/types";
import { Icon } from "@/ui/icons";
import { useCheckManifest, useImportModel, useInspectModel, type ModelKind } from "../api/models";
import type { Brought } from "../model/dropped";
import type { Manifest } from "../model/manifest";
import { DropArea } from "./DropArea";
import { FolderPicker } from "./FolderPicker";
import { ModelView } from "./ModelView";
import { Sending } from "./Sending";
import classes from "./Setup.module.css";

interface ModelImportProps {
  what: ModelKind;
  onAccepted: (id: string) => void;
}

const examples: Record<ModelKind, string> = {
  extractor: "A CLIP as it lies on a model hub, or a folder with extractor.json. A zip or tar is as good.",
  teacher:
    "An image classifier as it lies on a model hub, or a folder with teacher.json. A zip or tar is as good.",
};

/** Brings a model in: it is looked into first. One with a manifest of its own leaves nothing to decide and starts at once. */
export function ModelImport({ what, onAccepted }: ModelImportProps) {
  const [brought, setBrought] = useState<Brought | null>(null);
  const [share, setShare] = useState(0);
  const [onServer, setOnServer] = useState(true);
  const roots = useQuery(serverFolderQuery(null));
  const look = useInspectModel(what);
  const check = useCheckManifest(what);
  const start = useImportModel(what, onAccepted);
  const seen = check.data ?? look.data;
  const sourceOf = (from: Brought, inspection: BundleInspection | undefined) =>
    "folder" in from ? { path: from.folder } : { upload: inspection?.upload ?? null };

  const bring = (next: Brought) => {
    setBrought(next);
    setShare(0);
    check.reset();
    start.reset();
    look.mutate(
      { brought: next, onProgress: setShare },
      {
        onSuccess: (found) => {
          if (found.layout === "manifest" && found.refusal === null && found.notes.length === 0)
            start.mutate(sourceOf(next, found));
        },
      },
    );
  };
  const forget = () => {
    setBrought(null);
    look.reset();
    check.reset();
    start.reset();
  };
  const problem = look.error ?? check.error ?? start.error;
  const folders = roots.data?.folders ?? [];

  return (
    <div>
      {brought === null || look.isError ? (
        <>
          <DropArea
            label={`Bring the ${what}`}
            title="Drop a model’s folder here"
            hint={examples[what]}
            files="Choose an archive"
            usual="the model"
            onFiles={(files, name) => bring({ files, name })}
          />
          {folders.length > 0 && (
            <>
              <div className={classes.row}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<Icon name="folder" size={14} />}
                  aria-expanded={onServer}
                  onClick={() => setOnServer(!onServer)}
                >
                  A folder on the server
                </Button>
              </div>
              {onServer && (
                <FolderPicker
                  action="Import this folder"
                  busy={look.isPending}
                  onPick={(folder, name) => bring({ folder, name })}
                />
              )}
            </>
          )}
        </>
      ) : (
        look.isPending && <Sending brought={brought} share={share} />
      )}
      {brought !== null && seen && (
        <ModelView
          key={brought.name}
          what={what}
          seen={seen}
          busy={check.isPending}
          starting={start.isPending}
          onCorrect={(manifest: Manifest) => check.mutate({ source: sourceOf(brought, look.data), manifest })}
          onForget={forget}
          onImport={(name) =>
            start.mutate({
              ...sourceOf(brought, look.data),
              name,
              ...(check.data !== undefined && { manifest: check.data.manifest }),
            })
          }
        />
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem.message}
        </p>
      )}
    </div>
  );
}
