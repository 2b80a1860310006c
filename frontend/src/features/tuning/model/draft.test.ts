import { expect, test } from "vitest";
import type { Base } from "./base";
import { emptyDraft, reduceDraft, type Draft, type DraftAction } from "./draft";

const base: Base = { version: 1, streamVersion: 4, tunings: [] };
const add = (index: number): DraftAction => ({
  type: "add",
  index,
  concept: `c${index}`,
  kind: "raise",
  weight: 1,
  base,
});
const after = (...actions: DraftAction[]): Draft => actions.reduce(reduceDraft, emptyDraft);
const strength = (index: number, strength: number): DraftAction => ({ type: "strength", index, strength });
const undo: DraftAction = { type: "undo" };
const redo: DraftAction = { type: "redo" };
const concepts = (draft: Draft) => draft.now.items.map((item) => item.index);

test("undo takes back the last step, redo brings it again", () => {
  expect(concepts(after(add(1), add(2), undo))).toEqual([1]);
  expect(concepts(after(add(1), add(2), undo, redo))).toEqual([1, 2]);
  expect(concepts(after(add(1), undo, undo, redo, redo))).toEqual([1]);
});

test("a new step after an undo leaves nothing to redo", () => {
  expect(after(add(1), add(2), undo, add(3)).future).toEqual([]);
});

test("a slider moved through many places is one step; moved again after a rest, another", () => {
  const once = after(add(1), strength(1, 2.5), strength(1, 3));
  expect(reduceDraft(once, undo).now.items[0]?.strength).toBe(2);
  const twice = [{ type: "rest" } as const, strength(1, 3.5)].reduce(reduceDraft, once);
  expect(reduceDraft(twice, undo).now.items[0]?.strength).toBe(3);
});

test("what was cleared comes back with its reason and its base", () => {
  const draft = after(add(1), { type: "reason", reason: "Why" }, { type: "clear" }, undo);
  expect(draft.now).toMatchObject({ items: [{ index: 1 }], reason: "Why", base });
});

test("a reason typed meanwhile outlives undo", () => {
  expect(after(add(1), add(2), { type: "reason", reason: "Why" }, undo).now.reason).toBe("Why");
});

test("a base agreed to outlives undo", () => {
  const newer = { version: 2, streamVersion: 6, tunings: ["t1"] };
  expect(after(add(1), add(2), { type: "stand", base: newer }, undo).now.base).toEqual(newer);
});

test("after a commit nothing is left to undo", () => {
  expect(after(add(1), { type: "committed" })).toEqual(emptyDraft);
});

test("undo with no step behind changes nothing", () => {
  expect(reduceDraft(emptyDraft, undo).now).toBe(emptyDraft.now);
});
