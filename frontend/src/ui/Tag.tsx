import type { ReactNode } from "react";
import type { JobState, ResourceState } from "@/lib/api/types";
import classes from "./Tag.module.css";

export type Tone = "plain" | "accent" | "positive" | "negative" | "warn" | "danger";

/** A short word in a soft box. */
export function Tag({
  tone = "plain",
  children,
  title,
}: {
  tone?: Tone;
  children: ReactNode;
  title?: string;
}) {
  return (
    <span className={`${classes.tag} ${tone === "plain" ? "" : classes[tone]}`} title={title}>
      {children}
    </span>
  );
}

const states: Record<ResourceState | JobState, { tone: Tone; word: string; pulse?: boolean }> = {
  pending: { tone: "accent", word: "Working", pulse: true },
  ready: { tone: "plain", word: "Ready" },
  failed: { tone: "danger", word: "Failed" },
  requested: { tone: "plain", word: "Waiting" },
  running: { tone: "accent", word: "Running", pulse: true },
  succeeded: { tone: "plain", word: "Done" },
  cancelled: { tone: "warn", word: "Cancelled" },
};

/** How a resource or job stands, as a word with a dot. */
export function StateTag({ state }: { state: ResourceState | JobState }) {
  const { tone, word, pulse } = states[state];
  return (
    <Tag tone={tone}>
      <span className={`${classes.dot} ${pulse ? classes.pulse : ""}`} />
      {word}
    </Tag>
  );
}
