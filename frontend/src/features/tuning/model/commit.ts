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
  constructor(
    readonly since: TimelineEntry[],
    readonly currentVersion: number | null,
  ) {
    super("This class was changed meanwhile.");
    this.name = "Conflict";
  }
}

const touchesAll = new Set(["distillationCompleted", "branchesMerged"]);

/** Whether anything of what happened changed this class. */
export function touchesClass(since: readonly TimelineEntry[], cls: string): boolean {
  return since.some((entry) => entry.class === cls || touchesAll.has(entry.kind));
}

function sinceOf(error: ApiError): TimelineEntry[] | null {
  const since = error.problem["since"];
  return Array.isArray(since) ? (since as TimelineEntry[]) : null;
}

/**
 * Sends a change of one class. A stale footing (412) is renewed once by itself when others only touched other classes,
 * whose refits leave this class's weights as they are; otherwise it is a Conflict.
 */
export async function sendOnFreshFooting(
  cls: string,
  start: Footing,
  send: (footing: Footing) => Promise<AcceptedTuning>,
  renew: () => Promise<Footing>,
): Promise<AcceptedTuning> {
  try {
    return await send(start);
  } catch (error) {
    const since = staleSince(error);
    if (since === null || touchesClass(since, cls)) throw conflictOr(error);
  }
  try {
    return await send(await renew());
  } catch (error) {
    throw conflictOr(error);
  }
}

function staleSince(error: unknown): TimelineEntry[] | null {
  return error instanceof ApiError && error.status === 412 ? sinceOf(error) : null;
}

function conflictOr(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.status !== 412) return error;
  const version = error.problem["currentVersion"];
  return new Conflict(sinceOf(error) ?? [], typeof version === "number" ? version : null);
}
