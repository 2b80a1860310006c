import { isRaised, type TourFacts } from "./facts";
import { steps } from "./steps";

/** How far a person is in the tour of one ensemble. Everything but `seen` survives a reload. */
export interface Progress {
  status: "untouched" | "open" | "left" | "finished";
  /** Place of the current step. */
  at: number;
  /** Tunings that were in force when the tour began; null before the first look. */
  before: string[] | null;
  /** The tuning committed during the tour. */
  made: string | null;
  /** As in the memory; forgotten on a reload. */
  unraised?: number | null;
  /** Steps whose task was done when the page was last looked at; null before the first look since the page was loaded. */
  seen: ReadonlySet<string> | null;
}

export type TourAction =
  /** Begins from the front, or goes on where it was left. */
  | { type: "start" }
  | { type: "restart" }
  | { type: "next" }
  | { type: "back" }
  | { type: "leave" }
  | { type: "look"; facts: TourFacts };

export const untouched: Progress = { status: "untouched", at: 0, before: null, made: null, seen: null };
const last = steps.length - 1;

/** The tour as a function: it moves when a person says so, or when a task passes from undone to done before its eyes. */
export function reduceTour(progress: Progress, action: TourAction): Progress {
  switch (action.type) {
    case "start":
      if (progress.status === "open") return progress;
      return progress.status === "left"
        ? { ...progress, status: "open", seen: null }
        : { ...untouched, status: "open" };
    case "restart":
      return { ...untouched, status: "open" };
    case "next":
      return progress.at === last
        ? { ...progress, status: "finished" }
        : { ...progress, at: progress.at + 1 };
    case "back":
      return { ...progress, at: Math.max(0, progress.at - 1) };
    case "leave":
      return { ...progress, status: progress.at === last ? "finished" : "left" };
    case "look":
      return progress.status === "open" ? look(progress, action.facts) : progress;
  }
}

function look(progress: Progress, facts: TourFacts): Progress {
  const before = progress.before ?? facts.inForce;
  const made = facts.inForce.findLast((id) => !before.includes(id)) ?? progress.made;
  const done = new Set(steps.filter((step) => step.done?.(facts, { before, made })).map(({ id }) => id));
  const { seen, at } = progress;
  const unraised = facts.right.some((concept) => isRaised(facts, concept))
    ? progress.unraised
    : (facts.preview?.after ?? progress.unraised);
  if (seen !== null && made === progress.made && unraised === progress.unraised && sameSet(done, seen))
    return progress;
  const passed = steps.findLastIndex(
    ({ id, milestone }, place) =>
      (place === at || (place > at && milestone === true)) && seen?.has(id) === false && done.has(id),
  );
  return {
    ...progress,
    at: passed < 0 ? at : Math.min(passed + 1, last),
    before,
    made,
    unraised,
    seen: done,
  };
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
