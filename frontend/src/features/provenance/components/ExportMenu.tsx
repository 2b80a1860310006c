import { ActionIcon, Menu } from "@mantine/core";
import { under } from "@/lib/base";
import { Icon } from "@/ui/icons";
import classes from "./Provenance.module.css";

const formats = [
  { format: "card", name: "Model card", help: "Figures, reasons, corrections and lineage, to read" },
  { format: "json", name: "JSON", help: "Weights, certificates and corrections" },
  { format: "csv", name: "CSV", help: "One weight a line" },
  { format: "onnx", name: "ONNX", help: "From presence of concepts to probabilities" },
] as const;

/** Takes a version out of the app, as a file. */
export function ExportMenu({ ensemble, version }: { ensemble: string; version: number | null }) {
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          disabled={version === null}
          aria-label={version === null ? "Export" : `Export version ${version}`}
        >
          <Icon name="download" size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Export version {version}</Menu.Label>
        {formats.map(({ format, name, help }) => (
          <Menu.Item
            key={format}
            component="a"
            href={under(`/api/v1/ensembles/${ensemble}/versions/${version}/export?format=${format}`)}
            download
          >
            {name}
            <small className={classes.help}>{help}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
