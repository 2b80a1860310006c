// @vitest-environment jsdom
import { expect, test } from "vitest";
import { basketKey, baskets } from "./basket-store";

const key = basketKey("s1", "train");
const add = { type: "add", index: 7, concept: "rail", kind: "raise", weight: 1 } as const;

test("what is in the basket survives a reload of the page", () => {
  baskets.reload();
  baskets.dispatch(key, add);
  baskets.dispatch(key, { type: "reason", reason: "Rails tell trains." });
  baskets.reload();
  expect(baskets.read(key)).toMatchObject({ reason: "Rails tell trains.", items: [{ concept: "rail" }] });
});

test("every class has its own basket", () => {
  baskets.reload();
  baskets.dispatch(key, add);
  expect(baskets.read(basketKey("s1", "car")).items).toEqual([]);
});

test("a damaged stored basket is as good as none", () => {
  baskets.reload();
  sessionStorage.setItem(key, "{not json");
  expect(baskets.read(key).items).toEqual([]);
  baskets.reload();
  sessionStorage.setItem(key, '{"items":3}');
  expect(baskets.read(key).items).toEqual([]);
});
