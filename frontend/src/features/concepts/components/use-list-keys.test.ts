import { expect, test } from "vitest";
import { placeAfter } from "./use-list-keys";

test("arrows go one row, pages ten, and none leaves the list", () => {
  expect(placeAfter("ArrowDown", 0, 3)).toBe(1);
  expect(placeAfter("ArrowDown", 2, 3)).toBe(2);
  expect(placeAfter("ArrowUp", 0, 3)).toBe(0);
  expect(placeAfter("PageDown", 1, 30)).toBe(11);
  expect(placeAfter("Home", 20, 30)).toBe(0);
  expect(placeAfter("End", 0, 30)).toBe(29);
});

test("other keys lead nowhere", () => {
  expect(placeAfter("Enter", 0, 3)).toBeNull();
});
