import { expect, test } from "vitest";
import { sampleReplay, sampleReplayed } from "@/lib/testing/samples";
import { asRecorded, byVersion, ensembleOf, lambdaText, versionText, weightsText } from "./replay";

const train = sampleReplayed();
const car = sampleReplayed({ class: "car", equal: false, rebuiltHash: "other", largestDifference: 0.5 });

test("students are put together by version, newest first", () => {
  const versions = byVersion([
    train,
    { ...train, class: "cat" },
    { ...train, version: 2 },
    { ...car, version: 2 },
  ]);
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(versions.map(versionText)).toEqual(["car differs, the other 1 equal", "all 2 classes equal"]);
});

test("a version none of whose classes came out is told as such", () => {
  expect(versionText({ version: 1, equal: 0, certified: 0, differing: [train, car] })).toBe(
    "train, car differ",
  );
  expect(versionText({ version: 1, equal: 1, certified: 0, differing: [] })).toBe("its class is equal");
});

test("weights of a device count as proved when they are", () => {
  const proved = { ...car, certified: true };
  const versions = byVersion([
    proved,
    train,
    { ...proved, version: 2 },
    { ...car, certified: false, version: 3 },
  ]);
  expect(versions.map(versionText)).toEqual([
    "car differs",
    "its class is proved optimal again",
    "1 equal, 1 proved optimal again",
  ]);
  expect(weightsText(sampleReplay({ certified: 2 }))).toContain("2 were found by a GPU");
  expect(asRecorded(sampleReplay({ certified: 2 }))).toBe(true);
});

test("the sum says what the weights did", () => {
  expect(weightsText(sampleReplay())).toBe(
    "6 students of 2 versions rebuilt: every weight came out the same, bit for bit.",
  );
  expect(weightsText(sampleReplay({ differing: 1 }))).toContain("1 came out with other weights");
});

test("a chosen lambda is checked, a given one has nothing to check", () => {
  const check = { recorded: 0.0013, rebuilt: 0.0013, samePath: true };
  expect(lambdaText(sampleReplay())).toBeNull();
  expect(lambdaText(sampleReplay({ lambdaCheck: check }))).toBe(
    "λ 1.3e−3 was chosen again, from the same figures.",
  );
  expect(lambdaText(sampleReplay({ lambdaCheck: { ...check, rebuilt: 0.001 } }))).toContain("1.0e−3 instead");
  expect(lambdaText(sampleReplay({ lambdaCheck: { ...check, samePath: false } }))).toContain(
    "not all figures",
  );
});

test("only what is equal in everything is as recorded", () => {
  const check = { recorded: 0.0013, rebuilt: 0.0013, samePath: true };
  expect(asRecorded(sampleReplay({ lambdaCheck: check }))).toBe(true);
  expect(asRecorded(sampleReplay({ differing: 1 }))).toBe(false);
  expect(asRecorded(sampleReplay({ lambdaCheck: { ...check, samePath: false } }))).toBe(false);
});

test("only a trail of one ensemble can be replayed", () => {
  expect(ensembleOf({ stream: "ens-1" })).toBe("ens-1");
  expect(ensembleOf({ ensemble: "ens-2" })).toBe("ens-2");
  expect(ensembleOf({ stream: "job-1", ensemble: "ens-2" })).toBeNull();
  expect(ensembleOf({})).toBeNull();
});
