import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { serverFolderQuery } from "@/lib/api/queries/session";
import type { ServerFolder } from "@/lib/api/types";
import { counted } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import { Tag } from "@/ui/Tag";
import classes from "./Setup.module.css";

const words: Record<NonNullable<ServerFolder["looksLike"]>, string> = {
  voc: "Pascal VOC photographs",
  folders: "one folder per class",
  extractor: "extractor bundle",
  teacher: "teacher bundle",
};

interface FolderPickerProps {
  /** What the button does with the folder. */
  action: string;
  busy: boolean;
  onPick: (folder: string, name: string) => void;
}

/** Browses the folders that the server may read and takes one of them. */
export function FolderPicker({ action, busy, onPick }: FolderPickerProps) {
  const [path, setPath] = useState<string | null>(null);
  const folder = useQuery(serverFolderQuery(path));
  const data = folder.data;
  return (
    <div>
      <div className={classes.folders}>
        <div className={classes.path}>
          <Button
            size="compact-xs"
            variant="default"
            disabled={path === null}
            onClick={() => setPath(data?.parent ?? null)}
          >
            Up
          </Button>
          <code>{path ?? "Folders the server may read"}</code>
          {data?.looksLike && <Tag tone="accent">{words[data.looksLike]}</Tag>}
          {path !== null && data && (
            <span className={classes.small} style={{ margin: 0 }}>
              {data.images > 0 ? counted(data.images, "image") : counted(data.files, "file")}
            </span>
          )}
        </div>
        {folder.isPending && <LoadingRows rows={3} />}
        {folder.isError && (
          <Failure
            what="This folder could not be read"
            error={folder.error}
            onRetry={() => void folder.refetch()}
          />
        )}
        {data?.folders.length === 0 && path === null && (
          <Empty title="The server may read no folder" icon="folder">
            Start it with INFICOND_IMPORT_ROOTS naming the folders that imports may read, or upload what you
            have.
          </Empty>
        )}
        <ul className={classes.folderList}>
          {data?.folders.map((child) => (
            <li key={child.path}>
              <button type="button" className={classes.folder} onClick={() => setPath(child.path)}>
                <Icon name="folder" /> {child.name}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {path !== null && (
        <div className={classes.row}>
          <Button
            size="sm"
            loading={busy}
            onClick={() => onPick(path, path.split("/").filter(Boolean).at(-1) ?? path)}
          >
            {action}
          </Button>
        </div>
      )}
    </div>
  );
}
