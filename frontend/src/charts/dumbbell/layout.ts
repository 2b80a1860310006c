import { scaleLinear } from "d3-scale";

export interface DumbbellInput {
  teacher: number | null;
  student: number | null;
}

export interface Dumbbell {
  /** Pixels from the left; null where the value is undefined. */
  teacher: number | null;
  student: number | null;
  /** The bar between the two, when both exist. */
  gap: { x: number; width: number; worse: boolean } | null;
}

/** The axis that all rows share: from the lowest value, rounded down to a tenth, to 1. */
export function dumbbellDomain(rows: readonly DumbbellInput[]): [number, number] {
  const values = rows.flatMap(({ teacher, student }) => [teacher, student]).filter((v) => v !== null);
  const lowest = values.length === 0 ? 0 : Math.min(...values);
  return [Math.min(0.9, Math.max(0, Math.floor(lowest * 10 + 1e-9) / 10)), 1];
}

/** Places teacher and student of one class on a line `width` pixels long, `pad` pixels free at both ends. */
export function dumbbell(input: DumbbellInput, domain: [number, number], width: number, pad = 6): Dumbbell {
  const x = scaleLinear(domain, [pad, width - pad]).clamp(true);
  const teacher = input.teacher === null ? null : x(input.teacher);
  const student = input.student === null ? null : x(input.student);
  if (teacher === null || student === null) return { teacher, student, gap: null };
  return {
    teacher,
    student,
    gap: { x: Math.min(teacher, student), width: Math.abs(teacher - student), worse: student < teacher },
  };
}
