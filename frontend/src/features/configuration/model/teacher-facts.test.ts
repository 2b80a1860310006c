import { expect, test } from "vitest";
import { sampleLogits } from "@/lib/testing/samples";
import { teacherFacts } from "./teacher-facts";

test("labels say how they were put and what was left out", () => {
  const labels = sampleLogits({ from: "labels", smoothing: 0.02, leftOut: 3, filled: 5 });
  expect(teacherFacts(labels, undefined)).toEqual([
    ["Smoothing", "0.02"],
    ["Without labels", "3 images, left out"],
    ["Unknown labels", "5, set to the mean of their class"],
  ]);
});

test("words say scale, temperature, words and phrases", () => {
  const words = sampleLogits({
    from: "words",
    scale: 100,
    words: ["a cat", "a dog"],
    templates: ["a photo of {}."],
    classMapping: [{ to: "animal", from: ["a cat", "a dog"], combine: "max" }],
  });
  expect(teacherFacts(words, undefined)).toEqual([
    ["Scale", "100"],
    ["Temperature", "0.0100"],
    ["Words", "a cat, a dog"],
    ["Phrases", "a photo of {}."],
    ["Class animal", "of a cat, a dog"],
  ]);
});

test("of ready-made logits nothing more is known", () => {
  expect(teacherFacts(sampleLogits(), undefined)).toEqual([
    ["Licence", "–"],
    ["Per image", "–"],
  ]);
});
