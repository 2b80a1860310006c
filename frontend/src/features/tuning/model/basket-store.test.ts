// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Base } from "./base";
import { basketKey, baskets } from "./basket-store";
import type { DraftAction } from "./draft";

const key = basketKey("s1", "train");
const base: Base = { version: 1, streamVersion: 4, tunings: [] };
const add: DraftAction = { type: "add", index: 7, concept: "rail", kind: "raise", weight: 1, base };

test("what is in the basket survives a reload of the page", () => {
  baskets.reload();
  baskets.dispatch(key, add);
  baskets.dispatch(key, { type: "reason", reason: "Rails tell trains." });
  baskets.reload();
  expect(baskets.read(key).now).toMatchObject({ reason: "Rails tell trains.", items: [{ concept: "rail" }] });
});

test("what was cleared can be brought back after a reload", () => {
  baskets.reload();
  baskets.dispatch(key, add);
  baskets.dispatch(key, { type: "clear" });
  baskets.reload();
  baskets.dispatch(key, { type: "undo" });
  expect(baskets.read(key).now.items).toHaveLength(1);
});

test("every class has its own basket", () => {
  baskets.reload();
  baskets.dispatch(key, add);
  expect(baskets.read(basketKey("s1", "car")).now.items).toEqual([]);
});

test("a damaged stored basket is as good as none", () => {
  baskets.reload();
  sessionStorage.setItem(key, "{not json");
  expect(baskets.read(key).now.items).toEqual([]);
  baskets.reload();
  sessionStorage.setItem(key, '{"now":{"items":3}}');
  expect(baskets.read(key).now.items).toEqual([]);
});
