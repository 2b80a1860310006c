import { expect, test } from "vitest";
import { sampleEntry, sampleTuning, sampleVersion } from "@/lib/testing/samples";
import { baseAfter, baseOf, changesSince, sameGround, type Base } from "./base";

const base: Base = { version: 1, streamVersion: 4, tunings: ["t1"] };
const tuned = (streamVersion: number, tuningId: string, cls = "train") =>
  sampleEntry({ streamVersion, kind: "conceptsTuned", class: cls, tuningId });
const withdrawn = (streamVersion: number, tuningId: string) =>
  sampleEntry({ streamVersion, kind: "tuningWithdrawn", class: "train", tuningId });

test("a base knows the tunings of its own class only", () => {
  const version = {
    ...sampleVersion([]),
    constraints: [sampleTuning({ tuningId: "t1" }), sampleTuning({ tuningId: "t2", class: "car" })],
  };
  expect(baseOf(version, "train", 4)).toEqual(base);
});

test("a later version is the same ground as long as only other classes were tuned", () => {
  expect(sameGround(base, { ...base, version: 7, streamVersion: 30 })).toBe(true);
  expect(sameGround(base, { ...base, tunings: ["t1", "t2"] })).toBe(false);
  expect(sameGround(base, { ...base, tunings: [] })).toBe(false);
  expect(sameGround({ ...base, tunings: ["b", "a"] }, { ...base, tunings: ["a", "b"] })).toBe(true);
});

test("what happened since is told oldest first, without other classes and results", () => {
  const entries = [
    sampleEntry({ streamVersion: 9, kind: "refitCompleted", class: "train" }),
    withdrawn(8, "t1"),
    tuned(6, "t2"),
    tuned(5, "t3", "car"),
    tuned(3, "t1"),
  ];
  expect(changesSince(base, entries, "train").map((entry) => entry.streamVersion)).toEqual([6, 8]);
});

test("who saw what happened agrees to that and to nothing more", () => {
  const agreed = baseAfter(base, [tuned(6, "t2"), withdrawn(8, "t1"), tuned(9, "t4", "car")], "train");
  expect(agreed).toEqual({ version: 1, streamVersion: 9, tunings: ["t2"] });
});
