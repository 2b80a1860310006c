import type { CreateEnsemble, LambdaRule } from "@/lib/api/student-types";

/** How students come to their lambda, and with it to few or many concepts. */
export type Sparsity = { by: "given"; lambda: number } | { by: "concepts"; concepts: number } | { by: "ap" };

/** As typed, whether it makes sense or not. What belongs to another rule is kept for when one comes back to it. */
export interface SparsityForm {
  by: LambdaRule;
  lambda: string;
  /** Null until something is typed. */
  concepts: string | null;
}

export const usualSparsity: SparsityForm = { by: "given", lambda: "1e-4", concepts: null };

/** What the field for concepts holds: as typed, else ten, or a third of a small vocabulary. */
export function conceptsText({ concepts }: SparsityForm, words = Infinity): string {
  return concepts ?? String(Math.max(1, Math.min(10, Math.ceil(words / 3))));
}

/** What is meant, or null when the number typed makes no sense; `words` is the size of the vocabulary, if known. */
export function readSparsity(form: SparsityForm, words?: number): Sparsity | null {
  const { by } = form;
  if (by === "ap") return { by };
  const value = readNumber(by === "given" ? form.lambda : conceptsText(form, words));
  if (value === null) return null;
  if (by === "given") return value <= 1 ? { by, lambda: value } : null;
  return value >= 1 && value <= (words ?? Infinity) ? { by, concepts: value } : null;
}

/** Positive and finite, or null. */
function readNumber(text: string): number | null {
  const value = Number(text.trim().replace("−", "-"));
  return text.trim() !== "" && Number.isFinite(value) && value > 0 ? value : null;
}

/** The members of a request for students. */
export function lambdaRequest(sparsity: Sparsity): Pick<CreateEnsemble, "lambda" | "lambdaChoice"> {
  return sparsity.by === "given" ? { lambda: sparsity.lambda } : { lambdaChoice: sparsity };
}
