import { ApiError } from "@/lib/api/problem";
import type { AcceptedTuning } from "@/lib/api/types";
import type { TimelineEntry } from "@/lib/api/student-types";

/** Where the ensemble stands, as the next change must name it. */
export interface Footing {
  etag: string;
  version: number;
}

/** Somebody changed the same class meanwhile: a person must look before this is sent again. */
export class Conflict extends Error {
  constructor(readonly since: TimelineEntry[]) {
    super("This class was changed meanwhile.");
    this.name = "Conflict";
  }
}

/** Whether anything of what happened changed this class. */
export function touchesClass(since: readonly TimelineEntry[], cls: string): boolean {
  return since.some((entry) => entry.class === cls || entry.kind === "distillationCompleted");
}

function sinceOf(error: ApiError): TimelineEntry[] | null {
  const since = error.problem["since"];
  return Array.isArray(since) ? (since as TimelineEntry[]) : null;
}

const mostTries = 5;

/**
 * Sends a change of one class. A stale footing (412) is stepped over when others only touched other classes, whose refits leave this
 * class's weights as they are; the version that the person saw stays the one sent. Otherwise it is a Conflict.
 */
export async function sendOnFreshFooting(
  cls: string,
  start: Footing,
  send: (footing: Footing) => Promise<AcceptedTuning>,
): Promise<AcceptedTuning> {
  let footing = start;
  for (let tries = 1; ; tries++) {
    try {
      return await send(footing);
    } catch (error) {
      const now = steppedOver(error, cls);
      if (now === null || tries === mostTries) throw conflictOr(error);
      footing = { ...start, etag: `"${now}"` };
    }
  }
}

/** Where the stream stands now, when nothing since touched the class; null when a person must look. */
function steppedOver(error: unknown, cls: string): number | null {
  if (!(error instanceof ApiError) || error.status !== 412) return null;
  const [since, now] = [sinceOf(error), currentOf(error)];
  return since === null || touchesClass(since, cls) ? null : now;
}

function currentOf(error: ApiError): number | null {
  const version = error.problem["currentVersion"];
  return typeof version === "number" ? version : null;
}

function conflictOr(error: unknown): unknown {
  return error instanceof ApiError && error.status === 412 ? new Conflict(sinceOf(error) ?? []) : error;
}
