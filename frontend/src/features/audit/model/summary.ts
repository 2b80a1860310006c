import type { AuditEvent } from "@/lib/api/types";
import type { ConstraintKind } from "@/lib/api/student-types";
import { count, counted, points, power, signedPoints } from "@/lib/format";
import { tellAll } from "@/ui/constraint-words";
import { damageText } from "./scrub";

/** What an event is about in one line, and the reason that was given with it. */
export interface Summary {
  text: string;
  reason: string | null;
}

interface Change {
  value: number;
  low: number;
  high: number;
}
interface Constraint {
  name: string;
  kind: string;
  strength?: number | null;
  value?: number | null;
}

/** The stored data as far as summaries read them; everything may be missing in an event of an earlier release. */
interface Data {
  name?: string;
  class?: string;
  reason?: string;
  constraints?: Constraint[];
  version?: number;
  versions?: number;
  classes?: unknown[];
  images?: number;
  refused?: number;
  concepts?: number;
  distilImages?: number;
  lambda?: number | null;
  fit?: { class?: string; studentAp?: number | null };
  apBefore?: number | null;
  apChange?: Change | null;
  fixed?: number;
  broken?: number;
  students?: number;
  differing?: number;
  certified?: number | null;
  blobs?: number;
  missing?: number;
  altered?: number;
  kind?: string;
  title?: string;
  message?: string;
  what?: string;
  words?: number;
  worker?: string;
}

const tellers: Record<string, (data: Data) => string | undefined> = {
  conceptsTuned: (d) => of(d.class, tellAll((d.constraints ?? []).map(asTold))),
  tuningWithdrawn: (d) => of(d.class, "its constraints taken back"),
  refitCompleted: refitted,
  distillationCompleted: (d) =>
    d.version === undefined
      ? undefined
      : `version ${d.version}: ${counted(d.classes?.length ?? 0, "class", "classes")} on ${counted(d.distilImages ?? 0, "image")}` +
        (d.lambda == null ? "" : `, λ ${power(d.lambda)} chosen`),
  replayCompleted: (d) =>
    d.students === undefined
      ? undefined
      : `${counted(d.students, "student")} of ${counted(d.versions ?? 0, "version")}: ` +
        (d.differing === 0 ? "as recorded" : `${count(d.differing)} differ`) +
        (d.certified ? `, ${count(d.certified)} proved optimal again` : ""),
  scrubCompleted: (d) =>
    d.blobs === undefined ? undefined : `${counted(d.blobs, "blob")}: ${damageText(d) ?? "all sound"}`,
  datasetImported: (d) =>
    `${counted(d.images ?? 0, "image")}, ${counted(d.classes?.length ?? 0, "class", "classes")}` +
    (d.refused ? `, ${count(d.refused)} refused` : ""),
  datasetRevised: (d) => d.what,
  conceptMapCompleted: (d) => `${counted(d.images ?? 0, "image")} × ${counted(d.concepts ?? 0, "concept")}`,
  teacherLogitsCompleted: (d) =>
    `${counted(d.images ?? 0, "image")} × ${counted(d.classes?.length ?? 0, "class", "classes")}`,
  extractorImported: (d) => listed(d.name, d.words !== undefined && counted(d.words, "word")),
  teacherImported: (d) =>
    listed(d.name, d.classes !== undefined && counted(d.classes.length, "class", "classes")),
  jobRequested: (d) => d.title ?? d.kind,
  jobFailed: (d) => d.message,
  workFailed: (d) => d.message,
  demoFailed: (d) => d.message,
  jobStarted: (d) => (d.worker === undefined ? undefined : `on ${d.worker}`),
};

/** Tells an event; kinds without a teller are told by their name, or not at all. Never fails over data of another shape. */
export function summaryOf(event: Pick<AuditEvent, "kind" | "data">): Summary | null {
  const data = (event.data ?? {}) as Data;
  try {
    const told = tellers[event.kind]?.(data) ?? data.name ?? data.title;
    const reason = data.reason?.trim() ? data.reason : null;
    return told || reason ? { text: told ?? "", reason } : null;
  } catch {
    return null;
  }
}

function refitted(d: Data): string | undefined {
  if (d.version === undefined) return undefined;
  const flips = `${count(d.fixed)} fixed, ${count(d.broken)} broken`;
  const ap =
    d.apChange == null
      ? "AP undefined"
      : `AP ${points(d.apBefore)} → ${points(d.fit?.studentAp)} (${signedPoints(d.apChange.value)}, 95 % ${signedPoints(d.apChange.low)} to ${signedPoints(d.apChange.high)})`;
  return of(listed(`version ${d.version}`, d.fit?.class), `${ap}, ${flips}`);
}

const listed = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(", ");

const of = (cls: string | undefined, what: string) => (cls === undefined ? what : `${cls}: ${what}`);

/** Stored enums are written large: "KeepSign". */
const asTold = ({ name, kind, strength, value }: Constraint) => ({
  concept: name,
  kind: (kind.charAt(0).toLowerCase() + kind.slice(1)) as ConstraintKind,
  strength,
  value,
});
