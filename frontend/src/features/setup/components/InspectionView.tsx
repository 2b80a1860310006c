import { Button, Table, TextInput } from "@mantine/core";
import { useState } from "react";
import { count, counted } from "@/lib/format";
import type { Inspection } from "@/lib/api/types";
import type { Brought } from "../model/dropped";
import { ExampleThumbs } from "./ExampleThumbs";
import { InspectionNotes } from "./InspectionNotes";
import { InspectionQuestion } from "./InspectionQuestion";
import classes from "./Setup.module.css";

interface InspectionViewProps {
  seen: Inspection;
  brought: Brought;
  /** Another decision is being looked at. */
  busy: boolean;
  starting: boolean;
  onDecide: (field: string, value: string) => void;
  onForget: () => void;
  onImport: (name: string) => void;
}

const formats: Record<Inspection["format"], string> = {
  auto: "as it is recognised",
  voc: "Pascal VOC",
  folders: "Folders",
  coco: "COCO",
  yolo: "YOLO",
  csv: "Table",
  jsonl: "JSON lines",
};

/** What an import would understand, what is ambiguous, and the button that starts it. */
export function InspectionView(props: InspectionViewProps) {
  const { seen, brought, busy, starting } = props;
  const [name, setName] = useState(brought.name);
  const { splits } = seen;
  return (
    <section aria-label="What would be understood" aria-busy={busy}>
      <p className={classes.lead}>
        <strong>{formats[seen.format]}.</strong> {seen.how}
      </p>
      <dl className={classes.facts}>
        <Fact word="Pictures" value={count(seen.images)} />
        <Fact word="With labels" value={count(seen.labelled)} />
        <Fact word="Classes" value={count(seen.classes.length)} />
        <Fact
          word="Splits"
          value={
            splits.source === "none"
              ? "60 / 20 / 20, by the program"
              : `${count(splits.distil)} / ${count(splits.tune)} / ${count(splits.lockbox)}`
          }
        />
        <Fact word="Left out" value={count(seen.refusedCount)} />
      </dl>
      {seen.questions.map((question) => (
        <InspectionQuestion key={question.field} question={question} busy={busy} onDecide={props.onDecide} />
      ))}
      {seen.classes.length > 0 && (
        <details open>
          <summary>{counted(seen.classes.length, "class", "classes")}</summary>
          <div className={classes.classList}>
            <Table verticalSpacing={3} fz="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Class</Table.Th>
                  <Table.Th>Pictures</Table.Th>
                  <Table.Th>Such as</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {seen.classes.map((row) => (
                  <Table.Tr key={row.class}>
                    <Table.Td>{row.class}</Table.Td>
                    <Table.Td className="num">{count(row.images)}</Table.Td>
                    <Table.Td>
                      <ExampleThumbs examples={row.examples} brought={brought} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </details>
      )}
      <InspectionNotes seen={seen} />
      <div className={classes.row}>
        <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button
          size="sm"
          loading={starting}
          disabled={busy || name.trim() === ""}
          onClick={() => props.onImport(name.trim())}
        >
          Import {counted(seen.images, "picture")}
        </Button>
        <Button size="sm" variant="default" onClick={props.onForget}>
          Choose something else
        </Button>
      </div>
    </section>
  );
}

function Fact({ word, value }: { word: string; value: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </div>
  );
}
