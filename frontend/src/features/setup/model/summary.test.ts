import { expect, test } from "vitest";
import { estimateSeconds, parseLambda, parseWords } from "./summary";

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

test("lambda is a positive number however it is written", () => {
  expect(parseLambda("1e-4")).toBe(1e-4);
  expect(parseLambda("0.001")).toBe(0.001);
  for (const text of ["", "0", "-1", "many", "Infinity"]) expect(parseLambda(text)).toBeNull();
});
