import type { Replay, ReplayedStudent } from "@/lib/api/types";
import { counted, power } from "@/lib/format";

/** What came of the students of one version. */
export interface ReplayedVersion {
  version: number;
  equal: number;
  differing: ReplayedStudent[];
}

/** The students by version, newest first. */
export function byVersion(students: readonly ReplayedStudent[]): ReplayedVersion[] {
  const versions = new Map<number, ReplayedVersion>();
  for (const student of students) {
    const one = versions.get(student.version) ?? { version: student.version, equal: 0, differing: [] };
    versions.set(student.version, one);
    if (student.equal) one.equal++;
    else one.differing.push(student);
  }
  return [...versions.values()].sort((a, b) => b.version - a.version);
}

/** "all 20 classes equal", "car differs, the other 19 equal". */
export function versionText({ equal, differing }: ReplayedVersion): string {
  if (differing.length === 0) return equal === 1 ? "its class is equal" : `all ${equal} classes equal`;
  const names = differing.map((student) => student.class).join(", ");
  const verb = differing.length === 1 ? "differs" : "differ";
  return equal === 0 ? `${names} ${verb}` : `${names} ${verb}, the other ${equal} equal`;
}

/** What the whole replay says about the weights. */
export function weightsText({ versions, students, differing }: Replay): string {
  const all = `${counted(students ?? 0, "student")} of ${counted(versions ?? 0, "version")}`;
  return differing === 0
    ? `${all} rebuilt: every weight came out the same, bit for bit.`
    : `${all} rebuilt: ${differing} came out with other weights than recorded.`;
}

/** What it says about the choice of lambda, or null where lambda was given. */
export function lambdaText({ lambdaCheck }: Replay): string | null {
  if (lambdaCheck === null) return null;
  const { recorded, rebuilt, samePath } = lambdaCheck;
  if (recorded !== rebuilt) {
    return `λ was chosen again: ${power(rebuilt)} instead of the recorded ${power(recorded)}.`;
  }
  return samePath
    ? `λ ${power(recorded)} was chosen again, from the same figures.`
    : `λ ${power(recorded)} was chosen again, but not all figures that it was chosen from came out the same.`;
}

/** Whether all that was rebuilt is as recorded. */
export const asRecorded = ({ differing, lambdaCheck }: Replay): boolean =>
  differing === 0 &&
  (lambdaCheck === null || (lambdaCheck.recorded === lambdaCheck.rebuilt && lambdaCheck.samePath));

/** The ensemble that a filtered trail is about, if it is about one. */
export function ensembleOf(filter: { ensemble?: string; stream?: string }): string | null {
  const stream = filter.stream ?? filter.ensemble;
  return stream?.startsWith("ens-") ? stream : null;
}
