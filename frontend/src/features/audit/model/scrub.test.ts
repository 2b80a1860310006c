import { expect, test } from "vitest";
import { sampleScrub } from "@/lib/testing/samples";
import { allSound, scrubText } from "./scrub";

test("the sum says how much was read and what was found", () => {
  expect(scrubText(sampleScrub())).toBe(
    "1,200 blobs were checked, 204 MB read: all hold the bytes that their names promise.",
  );
  expect(scrubText(sampleScrub({ missing: 2, altered: 1 }))).toContain("204 MB read: 2 missing, 1 altered.");
});

test("a check that did not count the bytes says nothing of them", () => {
  expect(scrubText(sampleScrub({ bytes: null, blobs: 1 }))).toContain("1 blob was checked: ");
});

test("only a store with nothing missing and nothing altered is sound", () => {
  expect([{}, { missing: 1 }, { altered: 1 }].map((more) => allSound(sampleScrub(more)))).toEqual([
    true,
    false,
    false,
  ]);
});
