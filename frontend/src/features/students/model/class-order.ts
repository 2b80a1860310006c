import type { ClassRow } from "@/lib/api/student-types";
import { apart, unlabelled } from "@/lib/labelled";

export type SortKey = "class" | "student" | "gap" | "change" | "nonZero" | "agreement";
export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** Worst gap first: that is where work waits. */
export const worstFirst: Sort = { key: "gap", descending: false };

const value: Record<Exclude<SortKey, "class">, (row: ClassRow) => number | null> = {
  student: (row) => row.studentAp,
  gap: (row) => row.apGap,
  change: (row) => row.apChangeSinceFirst,
  nonZero: (row) => row.nonZero,
  agreement: (row) => row.fidelity.agreement,
};

/**
 * The rows in order; classes without a value come last either way. A gap to the ground truth and one to the teacher's own
 * decisions are different things: by gap, labelled classes come first.
 */
export function sortRows(rows: readonly ClassRow[], sort: Sort): ClassRow[] {
  const direction = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (sort.key === "class") return direction * a.class.localeCompare(b.class);
    const labels = sort.key === "gap" ? Number(unlabelled(a)) - Number(unlabelled(b)) : 0;
    if (labels !== 0) return labels;
    const [x, y] = [value[sort.key](a), value[sort.key](b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a.index - b.index;
    return direction * (x - y) || a.index - b.index;
  });
}

/** The next sort after a click on a column: a second click turns it round. */
export function nextSort(sort: Sort, key: SortKey): Sort {
  if (sort.key === key) return { key, descending: !sort.descending };
  return { key, descending: key !== "class" && key !== "gap" };
}

/** The class to look at when none is chosen: the one with the worst gap. */
export function startClass(rows: readonly ClassRow[]): string | null {
  return sortRows(apart(rows).carried, worstFirst)[0]?.class ?? null;
}

/** The class that lies `step` rows from another in the shown order. */
export function neighbour(rows: readonly ClassRow[], cls: string | null, step: number): string | null {
  const at = rows.findIndex((row) => row.class === cls);
  const next = Math.min(rows.length - 1, Math.max(0, at + step));
  return rows[next]?.class ?? null;
}
