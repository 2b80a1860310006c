import type { PendingTuning, TimelineEntry } from "@/lib/api/student-types";
import type { EventKind } from "@/lib/api/types";

export type ActionKind = "create" | "distil" | "tune" | "withdraw" | "other";

/** One thing a person did, together with what came of it. */
export interface ActionRow {
  key: string;
  kind: ActionKind;
  actorName: string;
  at: string;
  class: string | null;
  reason: string | null;
  /** Why the wishes were made: of a withdrawal the reason of what it took back. */
  wishedFor: string | null;
  tuningId: string | null;
  constraints: NonNullable<TimelineEntry["constraints"]>;
  version: number | null;
  effect: TimelineEntry["effect"];
  state: "done" | "pending" | "failed";
  error: string | null;
  /** The event's own name, for kinds that are no action of their own. */
  event: string;
}

const requests: Partial<Record<EventKind, ActionKind>> = {
  distillationRequested: "distil",
  conceptsTuned: "tune",
  tuningWithdrawn: "withdraw",
};
/** What a job's events say of the request that it serves. */
const standings: Partial<Record<EventKind, ActionRow["state"]>> = {
  distillationCompleted: "done",
  refitCompleted: "done",
  workFailed: "failed",
  workRetried: "pending",
};

/** The events (newest first) as actions: a request and the newest word of its job are one row. */
export function actionRows(
  entries: readonly TimelineEntry[],
  pending: readonly PendingTuning[],
): ActionRow[] {
  const newest = new Map<string, TimelineEntry>();
  const rows: ActionRow[] = [];
  for (const entry of entries) {
    const job = entry.jobId ?? "";
    const kind = requests[entry.kind];
    if (standings[entry.kind] !== undefined) {
      if (!newest.has(job)) newest.set(job, entry);
    } else if (kind === undefined) {
      rows.push(row(entry, entry.kind === "ensembleCreated" ? "create" : "other", entry));
    } else {
      rows.push(row(entry, kind, newest.get(job) ?? null));
      newest.delete(job);
    }
  }
  // Their requests lie beyond what is loaded.
  rows.push(...[...newest.values()].map((result) => row(result, "other", result)));
  for (const row of rows) if (row.kind === "withdraw") Object.assign(row, withdrawn(row, entries));
  rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return [...pending.filter((p) => p.tuningId.startsWith("sending:")).map(sending), ...rows];
}

/** What a withdrawal took back and why that had been wished, when the tuning is among the events loaded. */
function withdrawn(
  row: ActionRow,
  entries: readonly TimelineEntry[],
): Pick<ActionRow, "constraints" | "wishedFor"> {
  const tuning = entries.find((entry) => entry.kind === "conceptsTuned" && entry.tuningId === row.tuningId);
  return {
    constraints: (row.tuningId !== null && tuning?.constraints) || [],
    wishedFor: tuning?.reason ?? null,
  };
}

function row(entry: TimelineEntry, kind: ActionKind, result: TimelineEntry | null): ActionRow {
  return {
    key: String(entry.streamVersion),
    kind,
    actorName: entry.actorName,
    at: entry.at,
    class: entry.class,
    reason: entry.reason,
    wishedFor: entry.reason,
    tuningId: entry.tuningId,
    constraints: entry.constraints ?? [],
    version: result?.version ?? null,
    effect: result?.effect ?? null,
    state: result === null ? "pending" : (standings[result.kind] ?? "done"),
    error: result?.error ?? null,
    event: entry.kind,
  };
}

function sending(pending: PendingTuning): ActionRow {
  return {
    key: pending.tuningId + pending.at,
    kind: pending.kind === "withdraw" ? "withdraw" : "tune",
    actorName: "You",
    at: pending.at,
    class: pending.class,
    reason: pending.reason,
    wishedFor: pending.reason,
    tuningId: null,
    constraints: [],
    version: null,
    effect: null,
    state: "pending",
    error: null,
    event: pending.kind,
  };
}

/** The change that a row tells of, when its refit failed and nobody has gone on from there. */
export const failureOf = (row: ActionRow, pending: readonly PendingTuning[]): PendingTuning | undefined =>
  pending.find(
    ({ state, tuningId, kind }) => state === "failed" && tuningId === row.tuningId && kind === row.kind,
  );
