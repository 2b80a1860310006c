import { Button, FileInput, Progress, Tabs, TextInput } from "@mantine/core";
import { useState } from "react";
import { percent } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { useImport, type Importable } from "../api/imports";
import { FolderPicker } from "./FolderPicker";
import classes from "./Setup.module.css";

interface ImportBoxProps {
  what: Importable;
  project: string;
  onAccepted: (id: string) => void;
}

/** Brings something in: from a folder on the server or as a zip. */
export function ImportBox({ what, project, onAccepted }: ImportBoxProps) {
  const [share, setShare] = useState(0);
  const start = useImport(what, project, onAccepted);
  return (
    <div>
      <Tabs defaultValue="folder" keepMounted={false}>
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
            what={what}
            busy={start.isPending}
            onPick={(folder, name) => start.mutate({ source: { folder, name }, onProgress: setShare })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="zip">
          <ZipForm
            named={what === "dataset"}
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
  named: boolean;
  busy: boolean;
  share: number;
  onSend: (file: File, name: string) => void;
}

function ZipForm({ named, busy, share, onSend }: ZipFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState("");
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
        {named && (
          <TextInput
            label="Name"
            placeholder={proposed}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <Button
          size="sm"
          disabled={file === null}
          loading={busy}
          onClick={() => file && onSend(file, name.trim() || proposed)}
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
