import { expect, test } from "vitest";
import { estimateSeconds, parseWords } from "./summary";

test("words are read one a line, each once", () => {
  expect(parseWords(" rail \n\nsky\nrail\n")).toEqual(["rail", "sky"]);
  expect(parseWords("")).toEqual([]);
});

test("the time is estimated from what each model takes per image", () => {
  expect(estimateSeconds(300, [41, 58])).toBeCloseTo(29.7);
  expect(estimateSeconds(300, [null, 58])).toBeCloseTo(17.4);
  expect(estimateSeconds(300, [undefined])).toBeNull();
  expect(estimateSeconds(undefined, [41])).toBeNull();
});
