import type { ConstraintKind } from "@/lib/api/student-types";
import { plain } from "@/lib/format";

/** The words for the kinds of constraint, the same everywhere. */
export const kindWords: Record<ConstraintKind, { name: string; help: string }> = {
  raise: { name: "Raise", help: "Moves its weight up by this factor" },
  lower: { name: "Lower", help: "Moves its weight down by this factor" },
  exclude: { name: "Exclude", help: "Its weight becomes zero" },
  pin: { name: "Pin", help: "Its weight is held at a value" },
  atLeast: { name: "At least", help: "Its weight does not fall below a value" },
  atMost: { name: "At most", help: "Its weight does not rise above a value" },
  keepSign: { name: "Keep sign", help: "Its weight does not change sides" },
};

interface Told {
  concept: string | number;
  kind: ConstraintKind;
  strength?: number | null;
  value?: number | null;
}

/** Several constraints as a phrase, what is left out told together: "exclude sofa, couch; raise screen × 2.0". */
export function tellAll(constraints: readonly Told[]): string {
  const excluded = constraints.filter(({ kind }) => kind === "exclude");
  const others = constraints.filter(({ kind }) => kind !== "exclude").map(tell);
  const names = excluded.map(({ concept }) => concept).join(", ");
  return (excluded.length > 0 ? [`exclude ${names}`, ...others] : others).join("; ");
}

/** One constraint as a phrase: "raise rail × 2.0", "hold sky at −0.30". */
export function tell({ concept, kind, strength, value }: Told): string {
  switch (kind) {
    case "raise":
    case "lower":
      return `${kind} ${concept}${strength == null ? "" : `\u00a0×\u00a0${plain(strength, 1)}`}`;
    case "exclude":
      return `exclude ${concept}`;
    case "pin":
      return `pin ${concept} at ${plain(value)}`;
    case "atLeast":
      return `${concept} at least ${plain(value)}`;
    case "atMost":
      return `${concept} at most ${plain(value)}`;
    case "keepSign":
      return `keep the sign of ${concept}`;
  }
}
