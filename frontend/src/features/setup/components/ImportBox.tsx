import { Button, FileInput, Progress, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { serverFolderQuery } from "@/lib/api/queries/session";
import { percent } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { LoadingRows } from "@/ui/States";
import { useImport, type Importable } from "../api/imports";
import { FolderPicker } from "./FolderPicker";
import classes from "./Setup.module.css";

interface ImportBoxProps {
  what: Importable;
  onAccepted: (id: string) => void;
}

/** Brings a model in: from a folder on the server, where it may read any, or as a zip. */
export function ImportBox({ what, onAccepted }: ImportBoxProps) {
  const [share, setShare] = useState(0);
  const start = useImport(what, onAccepted);
  const roots = useQuery(serverFolderQuery(null));
  if (roots.isPending) return <LoadingRows rows={3} />;
  const first = roots.data?.folders.length ? "folder" : "zip";
  return (
    <div>
      <Tabs defaultValue={first} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="folder" leftSection={<Icon name="folder" size={14} />}>
            Folder on the server
          </Tabs.Tab>
          <Tabs.Tab value="zip" leftSection={<Icon name="upload" size={14} />}>
            Upload a zip
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="folder">
          <FolderPicker
            action="Import this folder"
            busy={start.isPending}
            onPick={(folder, name) => start.mutate({ source: { folder, name }, onProgress: setShare })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="zip">
          <ZipForm
            busy={start.isPending}
            share={share}
            onSend={(file, name) => start.mutate({ source: { file, name }, onProgress: setShare })}
          />
        </Tabs.Panel>
      </Tabs>
      {start.isError && (
        <p className={classes.problem} role="alert">
          {start.error.message}
        </p>
      )}
    </div>
  );
}

interface ZipFormProps {
  busy: boolean;
  share: number;
  onSend: (file: File, name: string) => void;
}

function ZipForm({ busy, share, onSend }: ZipFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const proposed = file?.name.replace(/\.zip$/i, "") ?? "";
  return (
    <>
      <div className={classes.row} style={{ marginTop: 0 }}>
        <FileInput
          label="Zip file"
          placeholder="Choose a zip"
          accept=".zip,application/zip"
          w={280}
          value={file}
          onChange={setFile}
          leftSection={<Icon name="upload" size={14} />}
        />
        <Button
          size="sm"
          disabled={file === null}
          loading={busy}
          onClick={() => file && onSend(file, proposed)}
        >
          Upload
        </Button>
      </div>
      {busy && (
        <>
          <Progress mt="sm" value={share * 100} aria-label="Upload" />
          <p className={classes.small}>
            {share < 1 ? `${percent(share)} sent` : "Sent; the server looks into it."}
          </p>
        </>
      )}
    </>
  );
}
