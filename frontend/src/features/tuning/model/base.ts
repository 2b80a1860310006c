import type { TimelineEntry, Version } from "@/lib/api/student-types";

/** What a draft is made on. The tunings of its class in force there fix the class's weights and bounds: equal tunings, equal ground. */
export interface Base {
  version: number;
  /** How far the ensemble's history had come. */
  streamVersion: number;
  tunings: string[];
}

/** The ground that a shown version offers to wishes for a class. */
export const baseOf = (version: Version, cls: string, streamVersion: number): Base => ({
  version: version.version,
  streamVersion,
  tunings: version.constraints.filter((tuning) => tuning.class === cls).map((tuning) => tuning.tuningId),
});

/** Whether wishes made on one base mean the same on the other. */
export const sameGround = (one: Base, other: Base): boolean =>
  [...one.tunings].sort().join() === [...other.tunings].sort().join();

/** Whether an entry of the timeline is a person's change of this class. */
const changes = ({ kind, class: of }: TimelineEntry, cls: string) =>
  of === cls && (kind === "conceptsTuned" || kind === "tuningWithdrawn");

/** What people did to a class after a base was seen, oldest first. */
export const changesSince = (base: Base, entries: readonly TimelineEntry[], cls: string): TimelineEntry[] =>
  entries
    .filter((entry) => entry.streamVersion > base.streamVersion && changes(entry, cls))
    .sort((one, other) => one.streamVersion - other.streamVersion);

/** The base that a person agrees to who was shown these changes and no others. */
export function baseAfter(base: Base, since: readonly TimelineEntry[], cls: string): Base {
  const tunings = new Set(base.tunings);
  for (const { kind, tuningId } of since.filter((entry) => changes(entry, cls))) {
    if (tuningId === null) continue;
    if (kind === "conceptsTuned") tunings.add(tuningId);
    else tunings.delete(tuningId);
  }
  const streamVersion = Math.max(base.streamVersion, ...since.map((entry) => entry.streamVersion));
  return { ...base, streamVersion, tunings: [...tunings] };
}
