import { useState } from "react";
import { Button } from "@mantine/core";
import type { Dataset } from "@/lib/api/types";
import { counted } from "@/lib/format";
import type { Choice } from "../model/steps";
import { ChoiceCard } from "./ChoiceCard";
import { DatasetPreview } from "./DatasetPreview";
import { PhotoImport } from "./PhotoImport";
import classes from "./Setup.module.css";

interface StepProps {
  project: string;
  choice: Choice;
  onChoose: (patch: Partial<Choice>) => void;
}

/** Which photographs: those of the project, or new ones. */
export function StepImages({ project, choice, onChoose, datasets }: StepProps & { datasets: Dataset[] }) {
  const [adding, setAdding] = useState(false);
  const showImport = adding || datasets.length === 0;
  return (
    <>
      <section className={classes.box}>
        <h2 className={classes.heading}>Photographs</h2>
        <p className={classes.lead}>
          Photographs of your own, with labels or without: folders of classes, Pascal VOC, COCO, YOLO, tables.
          What was understood is shown before anything is brought in.
        </p>
        {datasets.length > 0 && (
          <fieldset className={classes.choices} aria-label="Datasets of this project">
            {datasets.map((dataset) => (
              <ChoiceCard
                key={dataset.id}
                group="dataset"
                name={dataset.name}
                state={dataset.state}
                error={dataset.error}
                checked={choice.dataset === dataset.id}
                onChoose={() => onChoose({ dataset: dataset.id })}
              >
                {counted(dataset.images, "image")}, {counted(dataset.classes.length, "class", "classes")}
              </ChoiceCard>
            ))}
          </fieldset>
        )}
        {showImport ? (
          <PhotoImport
            project={project}
            onAccepted={(id) => {
              setAdding(false);
              onChoose({ dataset: id });
            }}
          />
        ) : (
          <Button variant="default" onClick={() => setAdding(true)}>
            Add other photographs
          </Button>
        )}
      </section>
      {choice.dataset !== null && (
        <section className={classes.box}>
          <h2 className={classes.heading}>What was understood</h2>
          <DatasetPreview id={choice.dataset} />
        </section>
      )}
    </>
  );
}
