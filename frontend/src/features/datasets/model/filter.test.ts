import { expect, test } from "vitest";
import { patchFilter, readFilter } from "./filter";

test("an empty filter is the same as none", () => {
  expect(readFilter(new URLSearchParams("class=&split=tune&query=%20"))).toEqual({ split: "tune" });
});

test("a filter is changed, taken away, or left alone", () => {
  const now = new URLSearchParams("class=car&split=tune&tab=x");
  expect(patchFilter(now, { class: "train" }).toString()).toBe("class=train&split=tune&tab=x");
  expect(patchFilter(now, { class: "" }).toString()).toBe("split=tune&tab=x");
});
