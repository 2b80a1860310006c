import { NativeSelect, TextInput } from "@mantine/core";
import type { LambdaRule } from "@/lib/api/student-types";
import { counted } from "@/lib/format";
import { conceptsText, readSparsity, type SparsityForm } from "../model/sparsity";

const words: Record<LambdaRule, string> = {
  given: "Fixed λ",
  concepts: "About N concepts a class",
  ap: "Best AP on tune",
};
const rules = ["given", "concepts", "ap"] as const;

interface SparsityChoiceProps {
  form: SparsityForm;
  onChange: (form: SparsityForm) => void;
  /** Paper mode drops no concept, so its lambda can only be given. */
  paperMode: boolean;
  /** Size of the vocabulary, if known. */
  vocabulary: number | undefined;
}

/** How few concepts the students use: λ itself, a number of concepts, or what ranks the images best. */
export function SparsityChoice({ form, onChange, paperMode, vocabulary }: SparsityChoiceProps) {
  const wrong = readSparsity(form, vocabulary) === null;
  return (
    <>
      <NativeSelect
        label="Sparsity"
        w={220}
        value={form.by}
        data={rules.map((rule) => ({
          value: rule,
          label: words[rule],
          disabled: paperMode && rule !== "given",
        }))}
        onChange={(event) =>
          onChange({ ...form, by: rules.find((rule) => rule === event.currentTarget.value) ?? "given" })
        }
      />
      {form.by === "given" && (
        <TextInput
          label="λ, the price of a weight"
          w={160}
          value={form.lambda}
          error={wrong}
          onChange={(event) => onChange({ ...form, lambda: event.currentTarget.value })}
        />
      )}
      {form.by === "concepts" && (
        <TextInput
          label="Concepts a class, about"
          w={160}
          inputMode="decimal"
          value={conceptsText(form, vocabulary)}
          error={wrong}
          onChange={(event) => onChange({ ...form, concepts: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** What the choice means, in a sentence or two. */
export function sparsityMeaning(
  { by }: SparsityForm,
  paperMode: boolean,
  vocabulary: number | undefined,
): string {
  if (paperMode) return "Paper mode drops no concept: λ keeps weights small, and can only be given.";
  if (by === "given") return "A larger λ means fewer concepts in each class. 1e-4 is the paper's.";
  if (by === "concepts") {
    const most = vocabulary === undefined ? "" : `, of ${counted(vocabulary, "word")}`;
    return `λ is found so that classes use about so many concepts on average${most}. Fewer are easier to read.`;
  }
  return "λ is found where the students rank the tune images best on average; of those that the images cannot tell apart, the one with the fewest concepts.";
}
