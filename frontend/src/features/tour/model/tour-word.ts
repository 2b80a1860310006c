import type { Progress } from "./progress";
import { steps } from "./steps";

/** What the way into the tour is called. */
export function tourWord({ status, at }: Progress): string {
  switch (status) {
    case "untouched":
      return "Take the tour";
    case "finished":
      return "Take the tour again";
    case "left":
    case "open":
      return `Resume the tour (${at + 1}/${steps.length})`;
  }
}
