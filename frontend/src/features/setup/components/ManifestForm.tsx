import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { asText, asValue, valueAt, withValue, type Manifest, type ManifestField } from "../model/manifest";
import classes from "./Setup.module.css";

interface ManifestFormProps {
  fields: readonly ManifestField[];
  manifest: Manifest;
  onChange: (manifest: Manifest) => void;
}

/** What was understood of a model, to be corrected; its result is the manifest. */
export function ManifestForm({ fields, manifest, onChange }: ManifestFormProps) {
  return (
    <div className={classes.manifest}>
      {fields.map((field) => (
        <FieldInput
          // Another manifest begins anew: what is typed lives in the input until it is left.
          key={`${field.path} ${asText(valueAt(manifest, field.path))}`}
          field={field}
          value={valueAt(manifest, field.path)}
          onChange={(value) => onChange(withValue(manifest, field.path, value))}
        />
      ))}
    </div>
  );
}

interface FieldInputProps {
  field: ManifestField;
  value: unknown;
  onChange: (value: unknown) => void;
}

function FieldInput({ field, value, onChange }: FieldInputProps) {
  const shared = { size: "xs", label: field.word } as const;
  if (typeof field.kind === "object")
    return (
      <NativeSelect
        {...shared}
        data={asText(value) === "" ? ["", ...field.kind.of] : [...field.kind.of]}
        value={asText(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  const leave = (text: string) => {
    if (text !== asText(value)) onChange(asValue(text, field.kind, value));
  };
  return field.kind === "lines" ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      defaultValue={asText(value)}
      onBlur={(event) => leave(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...shared}
      defaultValue={asText(value)}
      onBlur={(event) => leave(event.currentTarget.value)}
    />
  );
}
