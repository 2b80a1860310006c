import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Trainer } from "@/lib/api/student-types";
import { readSparsity, usualSparsity, type Sparsity } from "../model/sparsity";
import { SparsityChoice, sparsityMeaning } from "./SparsityChoice";
import classes from "./Setup.module.css";

export interface DistilSettings {
  name: string;
  sparsity: Sparsity;
  trainer: Trainer;
}

interface DistilFormProps {
  usualName: string;
  /** Size of the vocabulary, if known. */
  vocabulary: number | undefined;
  paperMode: { available: boolean; reason: string | null } | undefined;
  /** False while something is still missing. */
  ready: boolean;
  starting: boolean;
  onStart: (settings: DistilSettings) => void;
}

/** What is left to say about the new students: their name, how they are fitted, how few concepts they use. */
export function DistilForm({ usualName, vocabulary, paperMode, ready, starting, onStart }: DistilFormProps) {
  const [name, setName] = useState(usualName);
  const [trainer, setTrainer] = useState<Trainer>("exact");
  const [form, setForm] = useState(usualSparsity);
  const sgd = trainer === "sgd";
  const sparsity = readSparsity(form, vocabulary);
  return (
    <>
      <div className={classes.row}>
        <TextInput
          label="Name"
          w={280}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label="How classes are fitted"
          w={200}
          value={trainer}
          data={[
            { value: "exact", label: "Exact, recommended" },
            { value: "sgd", label: "Paper mode", disabled: !paperMode?.available },
          ]}
          onChange={(event) => {
            const next = event.currentTarget.value === "sgd" ? "sgd" : "exact";
            setTrainer(next);
            if (next === "sgd") setForm({ ...form, by: "given" });
          }}
        />
      </div>
      {sgd && (
        <p className={classes.small}>
          Paper mode trains by stochastic descent, for comparison: close to the optimum, not at it.
        </p>
      )}
      {paperMode?.reason && <p className={classes.small}>{paperMode.reason}</p>}
      <div className={classes.row}>
        <SparsityChoice form={form} onChange={setForm} paperMode={sgd} vocabulary={vocabulary} />
        <Button
          size="sm"
          loading={starting}
          disabled={sparsity === null || name.trim() === "" || !ready}
          onClick={() => sparsity && onStart({ name: name.trim(), sparsity, trainer })}
        >
          Start
        </Button>
      </div>
      <p className={classes.small}>{sparsityMeaning(form, sgd, vocabulary)}</p>
    </>
  );
}
