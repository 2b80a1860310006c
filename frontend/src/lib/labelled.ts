import type { ClassRow } from "./api/student-types";

/** Measured against what the teacher decides, because nobody labelled the class. */
export const unlabelled = (row: ClassRow): boolean => row.apReference === "teacher";

/** Whether any image of the dataset is labelled with the class. */
const carried = ({ positives }: ClassRow): boolean =>
  positives !== null && positives.distil + positives.tune + positives.lockbox > 0;

/** The classes apart that no image carries, where others are carried: their figures say something else. */
export function apart(rows: readonly ClassRow[]): {
  carried: readonly ClassRow[];
  uncarried: readonly ClassRow[];
} {
  const some = rows.filter(carried);
  return some.length === 0
    ? { carried: rows, uncarried: [] }
    : { carried: some, uncarried: rows.filter((row) => !carried(row)) };
}

/** The classes whose figures can be compared: the labelled ones, or all when none is. */
export function comparable(rows: readonly ClassRow[]): readonly ClassRow[] {
  const labelled = rows.filter((row) => !unlabelled(row));
  return labelled.length > 0 ? labelled : rows;
}

/** Mean AP of teacher and students over the comparable classes that have one; null when none has. */
export function meanAp(rows: readonly ClassRow[]): {
  teacher: number | null;
  student: number | null;
  classes: number;
} {
  const counted = comparable(rows).filter((row) => row.teacherAp !== null && row.studentAp !== null);
  const mean = (value: (row: ClassRow) => number | null) =>
    counted.length === 0 ? null : counted.reduce((sum, row) => sum + (value(row) ?? 0), 0) / counted.length;
  return {
    teacher: mean((row) => row.teacherAp),
    student: mean((row) => row.studentAp),
    classes: counted.length,
  };
}
