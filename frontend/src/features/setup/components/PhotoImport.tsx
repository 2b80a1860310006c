import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { serverFolderQuery } from "@/lib/api/queries/session";
import { Icon } from "@/ui/icons";
import { useImportPhotographs, useInspect, useReinspect, type Decisions } from "../api/inspect";
import type { Brought } from "../model/dropped";
import { DropArea } from "./DropArea";
import { FolderPicker } from "./FolderPicker";
import { InspectionView } from "./InspectionView";
import { Sending } from "./Sending";
import classes from "./Setup.module.css";

interface PhotoImportProps {
  project: string;
  onAccepted: (id: string) => void;
}

/** Brings photographs in: first they are looked into, then a person decides. */
export function PhotoImport({ project, onAccepted }: PhotoImportProps) {
  const [brought, setBrought] = useState<Brought | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [share, setShare] = useState(0);
  const [onServer, setOnServer] = useState(false);
  const roots = useQuery(serverFolderQuery(null));
  const look = useInspect(project);
  const again = useReinspect(project);
  const start = useImportPhotographs(project, onAccepted);
  const seen = again.data ?? look.data;
  const source =
    brought !== null && "folder" in brought
      ? { path: brought.folder }
      : { upload: look.data?.upload ?? null };

  const bring = (next: Brought) => {
    setBrought(next);
    setDecisions({});
    setShare(0);
    again.reset();
    start.reset();
    look.mutate({ brought: next, onProgress: setShare });
  };
  const decide = (field: string, value: string) => {
    const next = { ...decisions, [field]: value };
    setDecisions(next);
    again.mutate({ source, decisions: next });
  };
  const forget = () => {
    setBrought(null);
    look.reset();
    again.reset();
  };
  const problem = look.error ?? again.error ?? start.error;

  return (
    <div>
      {brought === null || look.isError ? (
        <>
          <DropArea
            label="Bring photographs"
            title="Drop pictures or a whole folder here"
            hint="A zip or tar is as good. Nothing is brought in before you have seen what was understood."
            files="Choose pictures or an archive"
            usual="Photographs"
            onFiles={(files, name) => bring({ files, name })}
          />
          {roots.data && roots.data.folders.length > 0 && (
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
          )}
          {onServer && (
            <FolderPicker
              action="Look into this folder"
              busy={look.isPending}
              onPick={(folder, name) => bring({ folder, name })}
            />
          )}
        </>
      ) : (
        look.isPending && <Sending brought={brought} share={share} />
      )}
      {brought !== null && seen && (
        <InspectionView
          key={brought.name}
          seen={seen}
          brought={brought}
          busy={again.isPending}
          starting={start.isPending}
          onDecide={decide}
          onForget={forget}
          onImport={(name) => start.mutate({ source, name, decisions })}
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
