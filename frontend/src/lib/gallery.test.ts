import { expect, test } from "vitest";
import { galleryShape, needsMore } from "./gallery";

test("tiles fill the width and rows hold all images", () => {
  expect(galleryShape(10_000, 1000, 120, 8)).toEqual({ columns: 7, rows: 1429, tile: 136 });
  expect(galleryShape(3, 50, 120, 8)).toEqual({ columns: 1, rows: 3, tile: 120 });
});

test("more is asked for only when the view reaches what is not loaded", () => {
  expect(needsMore(10, 7, 200, 10_000)).toBe(false);
  expect(needsMore(28, 7, 200, 10_000)).toBe(true);
  expect(needsMore(1429, 7, 10_000, 10_000)).toBe(false);
});
