import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { BundleInspection } from "@/lib/api/types";
import type { ModelKind } from "../api/models";
import { asText, manifestFields, valueAt, type Manifest } from "../model/manifest";
import { ManifestForm } from "./ManifestForm";
import classes from "./Setup.module.css";

interface ModelViewProps {
  what: ModelKind;
  seen: BundleInspection;
  /** A correction is being looked at. */
  busy: boolean;
  starting: boolean;
  onCorrect: (manifest: Manifest) => void;
  onForget: () => void;
  onImport: (name: string) => void;
}

const layouts: Record<BundleInspection["layout"], string> = {
  manifest: "A bundle with its manifest.",
  "hugging-face-clip": "A CLIP in Hugging Face’s layout: an image and a text encoder, no manifest needed.",
  "open-clip": "A CLIP in OpenCLIP’s layout: visual and textual, no manifest needed.",
  "image-classifier": "An image classifier with its class list, no manifest needed.",
};

/** What a model would be understood to be, what nothing says, the form to correct it, and the button that brings it in. */
export function ModelView({ what, seen, busy, starting, ...does }: ModelViewProps) {
  const [name, setName] = useState(seen.name);
  const manifest = seen.manifest as Manifest;
  const facts: [string, string][] = [
    ["Model", asText(valueAt(manifest, "image.file"))],
    ["Input", `${asText(valueAt(manifest, "image.size")).replace(", ", " × ")} pixels`],
    what === "extractor"
      ? ["Vectors of", asText(valueAt(manifest, "dimension"))]
      : ["Scores", asText(valueAt(manifest, "logits.output"))],
    ["Licence", asText(valueAt(manifest, "licence"))],
  ];
  return (
    <section aria-label="What would be understood" aria-busy={busy}>
      <p className={classes.lead}>{layouts[seen.layout]}</p>
      <dl className={classes.facts}>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value === "" ? "–" : value}</dd>
          </div>
        ))}
      </dl>
      {seen.notes.length > 0 && (
        <ul className={classes.small} aria-label="To know">
          {seen.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <details open={seen.refusal !== null}>
        <summary>Correct what was understood</summary>
        <ManifestForm fields={manifestFields[what]} manifest={manifest} onChange={does.onCorrect} />
      </details>
      {seen.refusal !== null && (
        <p className={classes.problem} role="alert">
          {seen.refusal}
        </p>
      )}
      <div className={classes.row}>
        <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button
          size="sm"
          loading={starting}
          disabled={busy || seen.refusal !== null || name.trim() === ""}
          onClick={() => does.onImport(name.trim())}
        >
          Import and try it
        </Button>
        <Button size="sm" variant="default" onClick={does.onForget}>
          Choose something else
        </Button>
      </div>
    </section>
  );
}
