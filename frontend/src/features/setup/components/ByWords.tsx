import { Button, Group, NumberInput, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Dataset, Extractor } from "@/lib/api/types";
import { useTeach } from "../api/teach";
import { parseWords } from "../model/summary";
import classes from "./Setup.module.css";

interface ByWordsProps {
  project: string;
  dataset: Dataset | undefined;
  extractor: Extractor | undefined;
  onAccepted: (id: string) => void;
}

/** Has the names of the classes teach, by the extractor that was chosen. */
export function ByWords({ project, dataset, extractor, onAccepted }: ByWordsProps) {
  const [names, setNames] = useState(dataset?.classes.join("\n") ?? "");
  const [scale, setScale] = useState<number | string>(100);
  const ask = useTeach(project, onAccepted);
  const words = parseWords(names);
  return (
    <section className={classes.box}>
      <h2 className={classes.heading}>Words as teacher</h2>
      <p className={classes.lead}>
        The extractor compares each image with the names of the classes; it was never told what they look like
        in your photographs.
      </p>
      <Textarea
        label="Classes"
        description={
          extractor?.vocabularyKind === "onnx"
            ? "One word or phrase a line, as a caption would name it."
            : "One a line, each from the extractor’s list of words; two at least."
        }
        autosize
        minRows={2}
        maxRows={8}
        value={names}
        onChange={(event) => setNames(event.currentTarget.value)}
      />
      <Group align="end" mt="md">
        <NumberInput
          label="Scale"
          description="One over the temperature; CLIP was trained to 100"
          min={1}
          max={1000}
          value={scale}
          onChange={setScale}
        />
        <Button
          disabled={!dataset || !extractor || words.length === 0 || scale === ""}
          loading={ask.isPending}
          onClick={() =>
            dataset &&
            extractor &&
            ask.mutate({
              datasetId: dataset.id,
              from: "words",
              extractorId: extractor.id,
              classes: words,
              scale: Number(scale),
            })
          }
        >
          Let the words teach
        </Button>
      </Group>
      {!extractor && <p className={classes.small}>Choose an extractor in the step before.</p>}
      {ask.error && (
        <p className={classes.problem} role="alert">
          {ask.error.message}
        </p>
      )}
    </section>
  );
}
