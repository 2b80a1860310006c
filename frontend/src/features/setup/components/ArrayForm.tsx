import { Button, FileInput, NativeSelect, Progress, TextInput } from "@mantine/core";
import { useState } from "react";
import { useArrays } from "../api/arrays";
import classes from "./Setup.module.css";

export interface ArrayFile {
  part: string;
  label: string;
  help: string;
  optional?: boolean;
}

export const conceptMapFiles: ArrayFile[] = [
  { part: "X.npy", label: "X.npy", help: "numbers [images, concepts], 0 to 1; or .npz" },
  { part: "concepts.txt", label: "concepts.txt", help: "one concept a line" },
  { part: "images.txt", label: "images.txt", help: "one image name a line, in the order of X" },
  { part: "splits.csv", label: "splits.csv", help: "image,split", optional: true },
  {
    part: "labels.csv",
    label: "labels.csv",
    help: "image,class1,… with 0, 1 or empty; or image,label",
    optional: true,
  },
];

export const logitFiles: ArrayFile[] = [
  { part: "logits.npy", label: "logits.npy", help: "numbers [images, classes]; or .npz" },
  { part: "labels.txt", label: "labels.txt", help: "one class a line" },
  { part: "images.txt", label: "images.txt", help: "one image name a line, in the order of the logits" },
];

const activations = [
  { value: "", label: "Logits" },
  { value: "sigmoid", label: "Probabilities, of a sigmoid" },
  { value: "softmax", label: "Probabilities, of a softmax" },
  { value: "none", label: "Logits, even between 0 and 1" },
];

const encodings = [
  { value: "", label: "UTF-8, or as marked" },
  ...["windows-1252", "windows-1251", "windows-1250", "shift_jis", "gbk", "euc-kr", "utf-16"].map((name) => ({
    value: name,
    label: name,
  })),
];

interface ArrayFormProps {
  url: string;
  files: ArrayFile[];
  /** Whether the array holds logits, so that it could hold probabilities instead. */
  logits?: boolean;
  datasetId: string | null;
  onAccepted: (id: string) => void;
}

/** Ready-made arrays instead of a model. */
export function ArrayForm({ url, files, logits = false, datasetId, onAccepted }: ArrayFormProps) {
  const [chosen, setChosen] = useState<Record<string, File | null>>({});
  const [name, setName] = useState("");
  const [activation, setActivation] = useState("");
  const [encoding, setEncoding] = useState("");
  const [share, setShare] = useState(0);
  const send = useArrays(url, onAccepted);
  const complete = files.every((file) => file.optional || chosen[file.part]);
  return (
    <div>
      <div className={classes.files}>
        {files.map(({ part, label, help, optional }) => (
          <FileInput
            key={part}
            label={optional ? `${label} (optional)` : label}
            description={help}
            placeholder="Choose a file"
            value={chosen[part] ?? null}
            onChange={(file) => setChosen({ ...chosen, [part]: file })}
          />
        ))}
        {logits && (
          <NativeSelect
            label="The values are"
            description="Probabilities are turned back to logits"
            value={activation}
            data={activations}
            onChange={(event) => setActivation(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label="Encoding"
          description="Of the lists and tables"
          value={encoding}
          data={encodings}
          onChange={(event) => setEncoding(event.currentTarget.value)}
        />
        <TextInput
          label="Name (optional)"
          description="How it is listed"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div className={classes.row}>
        <Button
          size="sm"
          disabled={!complete}
          loading={send.isPending}
          onClick={() =>
            send.mutate({
              parts: { ...chosen, datasetId, name: name.trim(), activation, encoding },
              onProgress: setShare,
            })
          }
        >
          Upload the arrays
        </Button>
      </div>
      {send.isPending && <Progress mt="sm" value={share * 100} aria-label="Upload" />}
      {send.isError && (
        <p className={classes.problem} role="alert">
          {send.error.message}
        </p>
      )}
    </div>
  );
}
