import { useState } from "react";
import { Button } from "@mantine/core";
import type { Dataset } from "@/lib/api/types";
import { counted } from "@/lib/format";
import type { Choice } from "../model/steps";
import { ChoiceCard } from "./ChoiceCard";
import { DatasetPreview } from "./DatasetPreview";
import { ImportBox } from "./ImportBox";
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
          Pascal VOC (JPEGImages with Annotations) or one folder per class. Labels are optional: without them
          the students are measured against the teacher. Broken files are listed with the reason, the rest is
          imported.
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
          <ImportBox
            what="dataset"
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
