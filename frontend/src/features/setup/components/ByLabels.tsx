import { Button, Group, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { Dataset } from "@/lib/api/types";
import { useTeach } from "../api/teach";
import classes from "./Setup.module.css";

interface ByLabelsProps {
  project: string;
  dataset: Dataset | undefined;
  onAccepted: (id: string) => void;
}

/** Has the labels of the photographs teach. */
export function ByLabels({ project, dataset, onAccepted }: ByLabelsProps) {
  const [smoothing, setSmoothing] = useState<number | string>(0.02);
  const ask = useTeach(project, onAccepted);
  const labelled = dataset !== undefined && dataset.classes.length > 0;
  return (
    <section className={classes.box}>
      <h2 className={classes.heading}>Labels as teacher</h2>
      <p className={classes.lead}>
        The students learn the labels of the images themselves; images without any are left out.
      </p>
      <Group align="end">
        <NumberInput
          label="Smoothing"
          description="How far from 0 and 1 the labels are put"
          min={0}
          max={0.49}
          step={0.01}
          value={smoothing}
          onChange={setSmoothing}
        />
        <Button
          disabled={!labelled || smoothing === ""}
          loading={ask.isPending}
          onClick={() =>
            dataset && ask.mutate({ datasetId: dataset.id, from: "labels", smoothing: Number(smoothing) })
          }
        >
          Let the labels teach
        </Button>
      </Group>
      {!labelled && (
        <p className={classes.small}>The chosen photographs have no labels; their page takes a table.</p>
      )}
      {ask.error && (
        <p className={classes.problem} role="alert">
          {ask.error.message}
        </p>
      )}
    </section>
  );
}
