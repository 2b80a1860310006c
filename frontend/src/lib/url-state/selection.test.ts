import { expect, test } from "vitest";
import { parseSelection, patchSelection, writeSelection } from "./selection";

const read = (query: string) => parseSelection(new URLSearchParams(query));

test("an empty address means the newest version, no class and the disagreements", () => {
  expect(read("")).toEqual({
    class: null,
    version: null,
    concept: null,
    subset: "disagreements",
    image: null,
  });
});

test("writing a selection and reading it again gives the same selection", () => {
  const selection = read("class=tv+monitor&v=2&concept=17&subset=misses&image=abc");
  expect(parseSelection(writeSelection(selection, new URLSearchParams()))).toEqual(selection);
  expect(selection.class).toBe("tv monitor");
});

test("nonsense in the address is ignored", () => {
  expect(read("v=-1&concept=x&subset=everything")).toEqual(read(""));
});

test("another class drops the concept and the image of the one before, but keeps version and subset", () => {
  const before = read("class=car&v=2&concept=17&subset=misses&image=abc");
  expect(patchSelection(before, { class: "train" })).toEqual({
    class: "train",
    version: 2,
    concept: null,
    subset: "misses",
    image: null,
  });
});

test("a patch that names both class and concept keeps both", () => {
  expect(patchSelection(read("class=car"), { class: "train", concept: 3 }).concept).toBe(3);
});

test("parameters of others survive", () => {
  expect(writeSelection(read("class=car"), new URLSearchParams("tab=scatter")).toString()).toBe(
    "tab=scatter&class=car",
  );
});
