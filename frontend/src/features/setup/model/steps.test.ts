import { expect, test } from "vitest";
import {
  answered,
  fillChoice,
  openStep,
  parseChoice,
  parseStep,
  partOf,
  succeeded,
  writeChoice,
  type Choice,
} from "./steps";

const none: Choice = { dataset: null, extractor: null, conceptMap: null, teacher: null, logits: null };
const bare = { datasets: [], extractors: [], teachers: [], maps: [], logits: [] };
const known = (id: string, createdAt = "2026-01-01", state = "ready") => ({ id, createdAt, state });

test("the choice can be read back from the address", () => {
  const choice: Choice = { ...none, dataset: "d1", extractor: "e1", logits: "l1" };
  const query = writeChoice(choice, "teacher");
  expect(parseChoice(query)).toEqual(choice);
  expect(parseStep(query.get("step"))).toBe("teacher");
  expect(parseStep("nonsense")).toBeNull();
});

test("the newest dataset that did not fail is taken, and an only extractor", () => {
  const filled = fillChoice(none, {
    ...bare,
    datasets: [known("old"), known("new", "2026-02-01"), known("bad", "2026-03-01", "failed")],
    extractors: [known("e1")],
    teachers: [known("t1"), known("t2")],
  });
  expect(filled).toMatchObject({ dataset: "new", extractor: "e1", teacher: null });
});

test("what a person chose is never overridden", () => {
  const filled = fillChoice(
    { ...none, dataset: "old", conceptMap: "m1" },
    { ...bare, datasets: [known("new", "2026-02-01")], extractors: [known("e1")] },
  );
  expect(filled).toMatchObject({ dataset: "old", conceptMap: "m1", extractor: null });
});

test("without photographs no model is chosen, because it would have nothing to look at", () => {
  const known1 = { ...bare, extractors: [known("e1")], teachers: [known("t1")] };
  expect(fillChoice(none, known1)).toEqual(none);
  expect(answered("teacher", { ...none, teacher: "t1" })).toBe(false);
  expect(answered("teacher", { ...none, logits: "l1" })).toBe(true);
});

test("the first unanswered step is open", () => {
  expect(openStep(none)).toBe("images");
  expect(openStep({ ...none, dataset: "d1" })).toBe("words");
  expect(openStep({ ...none, conceptMap: "m1" })).toBe("teacher");
  expect(openStep({ ...none, dataset: "d1", extractor: "e1", teacher: "t1" })).toBe("distil");
  expect(answered("distil", none)).toBe(false);
});

test("a step is done when a person chose something for it and that is ready", () => {
  const shelf = { ...bare, datasets: [known("d1")], extractors: [known("e1", "2026-01-01", "pending")] };
  expect(succeeded("images", { ...none, dataset: "d1" }, shelf)).toBe(true);
  expect(succeeded("words", { ...none, dataset: "d1", extractor: "e1" }, shelf)).toBe(false);
  expect(succeeded("images", none, shelf)).toBe(false);
  expect(partOf("words", { ...none, dataset: "d1", extractor: "e1" })).toEqual({
    extractor: "e1",
    conceptMap: null,
  });
});

test("what was chosen and failed is dropped, and nothing takes its place unasked", () => {
  const shelf = { ...bare, datasets: [known("old"), known("bad", "2026-02-01", "failed")] };
  const filled = fillChoice({ ...none, dataset: "bad" }, shelf);
  expect(filled.dataset).toBeNull();
  expect(answered("images", filled)).toBe(false);
  expect(succeeded("images", { ...none, dataset: "bad" }, shelf)).toBe(false);
});
