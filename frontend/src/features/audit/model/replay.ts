import type { Replay, ReplayedStudent } from "@/lib/api/types";
import { counted, power } from "@/lib/format";

/** What came of the students of one version: the same bits, proved optimal again, or neither. */
export interface ReplayedVersion {
  version: number;
  equal: number;
  certified: number;
  differing: ReplayedStudent[];
}

/** The students by version, newest first. */
export function byVersion(students: readonly ReplayedStudent[]): ReplayedVersion[] {
  const versions = new Map<number, ReplayedVersion>();
  for (const student of students) {
    const one = versions.get(student.version) ?? {
      version: student.version,
      equal: 0,
      certified: 0,
      differing: [],
    };
    versions.set(student.version, one);
    if (student.equal) one.equal++;
    else if (student.certified) one.certified++;
    else one.differing.push(student);
  }
  return [...versions.values()].sort((a, b) => b.version - a.version);
}

/** "all 20 classes equal", "car differs, the other 19 equal", "12 classes equal, 8 proved optimal again". */
export function versionText({ equal, certified, differing }: ReplayedVersion): string {
  const good = goodText(equal, certified, differing.length > 0);
  if (differing.length === 0) return good;
  const names = differing.map((student) => student.class).join(", ");
  const verb = differing.length === 1 ? "differs" : "differ";
  return good ? `${names} ${verb}, ${good}` : `${names} ${verb}`;
}

function goodText(equal: number, certified: number, others: boolean): string {
  const [same, proved] = [`${equal} equal`, `${certified} proved optimal again`];
  if (equal > 0 && certified > 0) return `${same}, ${proved}`;
  if (equal + certified === 0) return "";
  if (others) return `the other ${equal > 0 ? same : proved}`;
  const what = equal > 0 ? "equal" : "proved optimal again";
  return equal + certified === 1 ? `its class is ${what}` : `all ${equal + certified} classes ${what}`;
}

/** What the whole replay says about the weights. */
export function weightsText({ versions, students, differing, certified }: Replay): string {
  const all = `${counted(students ?? 0, "student")} of ${counted(versions ?? 0, "version")} rebuilt`;
  if (differing !== 0) {
    const proved = certified ? `, and ${certified} were proved optimal again` : "";
    return `${all}: ${differing} came out with other weights than recorded${proved}.`;
  }
  return certified
    ? `${all}: ${certified} were found by a GPU or an earlier solver, whose bits are their own, and their recorded weights were proved optimal again; all others came out the same, bit for bit.`
    : `${all}: every weight came out the same, bit for bit.`;
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
