import { expect, test } from "vitest";
import { conceptsText, lambdaRequest, readSparsity, usualSparsity } from "./sparsity";

test("lambda is a positive number up to 1, however it is written", () => {
  const given = (lambda: string) => readSparsity({ ...usualSparsity, lambda });
  expect(given("1e-4")).toEqual({ by: "given", lambda: 1e-4 });
  expect(given("0.001")).toEqual({ by: "given", lambda: 0.001 });
  for (const text of ["", "0", "-1", "many", "Infinity", "2"]) expect(given(text)).toBeNull();
});

test("a class can use between one concept and all of them", () => {
  const about = (concepts: string) => readSparsity({ ...usualSparsity, by: "concepts", concepts }, 12);
  expect(about("12")).toEqual({ by: "concepts", concepts: 12 });
  expect(about("2.5")).toEqual({ by: "concepts", concepts: 2.5 });
  for (const text of ["0", "0.5", "13", ""]) expect(about(text)).toBeNull();
  expect(readSparsity({ ...usualSparsity, by: "concepts", concepts: "400" })).not.toBeNull();
});

test("unless something is typed ten concepts are meant, or a third of a small vocabulary", () => {
  expect(conceptsText(usualSparsity)).toBe("10");
  expect(conceptsText(usualSparsity, 584)).toBe("10");
  expect(conceptsText(usualSparsity, 10)).toBe("4");
  expect(conceptsText({ ...usualSparsity, concepts: "" }, 10)).toBe("");
  expect(readSparsity({ ...usualSparsity, by: "concepts" }, 10)).toEqual({ by: "concepts", concepts: 4 });
});

test("the best AP needs no number, whatever was typed before", () => {
  expect(readSparsity({ by: "ap", lambda: "x", concepts: "" })).toEqual({ by: "ap" });
});

test("a request gives lambda or asks for a choice, never both", () => {
  expect(lambdaRequest({ by: "given", lambda: 0.01 })).toEqual({ lambda: 0.01 });
  expect(lambdaRequest({ by: "ap" })).toEqual({ lambdaChoice: { by: "ap" } });
  expect(lambdaRequest({ by: "concepts", concepts: 8 })).toEqual({
    lambdaChoice: { by: "concepts", concepts: 8 },
  });
});
