import type { PendingTuning, TimelineEntry } from "@/lib/api/student-types";

export type ActionKind = "create" | "distil" | "tune" | "withdraw" | "other";

/** One thing a person did, together with what came of it. */
export interface ActionRow {
  key: string;
  kind: ActionKind;
  actorName: string;
  at: string;
  class: string | null;
  reason: string | null;
  tuningId: string | null;
  constraints: NonNullable<TimelineEntry["constraints"]>;
  version: number | null;
  effect: TimelineEntry["effect"];
  state: "done" | "pending" | "failed";
  error: string | null;
  /** The event's own name, for kinds this page does not know. */
  event: string;
}

const requests: Record<string, ActionKind> = {
  distillationRequested: "distil",
  conceptsTuned: "tune",
  tuningWithdrawn: "withdraw",
};
const results = new Set(["distillationCompleted", "distillationFailed", "refitCompleted", "refitFailed"]);

/** The events (newest first) as actions: a request and its result are one row, a request without one is pending. */
export function actionRows(
  entries: readonly TimelineEntry[],
  pending: readonly PendingTuning[],
): ActionRow[] {
  const open: TimelineEntry[] = [];
  const rows: ActionRow[] = [];
  for (const entry of entries) {
    if (results.has(entry.kind)) {
      open.push(entry);
      continue;
    }
    const kind = requests[entry.kind];
    if (kind === undefined) {
      rows.push(row(entry, entry.kind === "ensembleCreated" ? "create" : "other", entry));
      continue;
    }
    const at = open.findIndex((result) => answers(result, entry));
    rows.push(row(entry, kind, at < 0 ? null : (open.splice(at, 1)[0] ?? null)));
  }
  // Their requests lie beyond what is loaded.
  rows.push(...open.map((result) => row(result, "other", result)));
  for (const row of rows) if (row.kind === "withdraw") row.constraints = withdrawn(row, entries);
  rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return [...pending.filter((p) => p.tuningId.startsWith("sending:")).map(sending), ...rows];
}

/** What a withdrawal took back, when the tuning is among the events loaded. */
function withdrawn(row: ActionRow, entries: readonly TimelineEntry[]): ActionRow["constraints"] {
  const tuning = entries.find((entry) => entry.kind === "conceptsTuned" && entry.tuningId === row.tuningId);
  return (row.tuningId !== null && tuning?.constraints) || [];
}

function answers(result: TimelineEntry, request: TimelineEntry): boolean {
  if (result.jobId && request.jobId) return result.jobId === request.jobId;
  if (result.tuningId && request.tuningId) return result.tuningId === request.tuningId;
  return result.kind.startsWith("distillation") === request.kind.startsWith("distillation");
}

function row(entry: TimelineEntry, kind: ActionKind, result: TimelineEntry | null): ActionRow {
  return {
    key: String(entry.streamVersion),
    kind,
    actorName: entry.actorName,
    at: entry.at,
    class: entry.class ?? null,
    reason: entry.reason ?? null,
    tuningId: entry.tuningId ?? null,
    constraints: entry.constraints ?? [],
    version: result?.version ?? null,
    effect: result?.effect ?? null,
    state: result === null ? "pending" : result.kind.endsWith("Failed") ? "failed" : "done",
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
