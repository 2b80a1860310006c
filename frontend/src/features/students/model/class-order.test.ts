import { expect, test } from "vitest";
import type { ClassRow } from "@/lib/api/student-types";
import { neighbour, nextSort, sortRows, startClass, worstFirst } from "./class-order";

function row(cls: string, index: number, apGap: number | null, nonZero = 10): ClassRow {
  return {
    class: cls,
    index,
    teacherAp: 0.9,
    studentAp: apGap === null ? null : 0.9 + apGap,
    apGap,
    apReference: "groundTruth",
    apChange: null,
    apChangeSinceFirst: null,
    fidelity: { agreement: 0.9, kl: 0.1, spearman: 0.5 },
    nonZero,
    weightsHash: "",
    objective: 0,
    dualityGap: 0,
    kktResidual: 0,
    positives: { distil: 1, tune: 1, lockbox: 1 },
    label: cls,
    matchedBy: "exact",
    subsets: { misses: 0, inventions: 0, disagreements: 0, fixed: 0, broken: 0 },
  };
}
const rows = [row("car", 0, -0.02), row("train", 1, -0.2, 5), row("sheep", 2, null), row("cat", 3, 0.05)];
const names = (sorted: ClassRow[]) => sorted.map((r) => r.class);

test("the worst gap comes first and a class without positives last", () => {
  expect(names(sortRows(rows, worstFirst))).toEqual(["train", "car", "cat", "sheep"]);
  expect(names(sortRows(rows, { key: "gap", descending: true }))).toEqual(["cat", "car", "train", "sheep"]);
  expect(startClass(rows)).toBe("train");
  expect(startClass([])).toBeNull();
});

test("labelled classes come before those measured against the teacher", () => {
  const alone: ClassRow = { ...row("boat", 4, -0.5), apReference: "teacher" };
  expect(names(sortRows([alone, ...rows], worstFirst))).toEqual(["train", "car", "cat", "sheep", "boat"]);
});

test("equal values keep the order of the classes", () => {
  expect(names(sortRows(rows, { key: "agreement", descending: true }))).toEqual([
    "car",
    "train",
    "sheep",
    "cat",
  ]);
});

test("a second click on a column turns the order round", () => {
  const first = nextSort(worstFirst, "nonZero");
  expect(first).toEqual({ key: "nonZero", descending: true });
  expect(nextSort(first, "nonZero").descending).toBe(false);
});

test("arrow keys move to the neighbour in the shown order and stop at the ends", () => {
  const shown = sortRows(rows, worstFirst);
  expect(neighbour(shown, "train", 1)).toBe("car");
  expect(neighbour(shown, "train", -1)).toBe("train");
  expect(neighbour(shown, "sheep", 1)).toBe("sheep");
});
