import { expect, test } from "vitest";
import {
  constraintsOf,
  emptyBasket,
  notReady,
  reduceBasket,
  wishesOf,
  type Basket,
  type BasketAction,
} from "./basket";
import type { Base } from "./base";

const after = (...actions: BasketAction[]): Basket => actions.reduce(reduceBasket, emptyBasket);
const base: Base = { version: 1, streamVersion: 4, tunings: [] };
const raise: BasketAction = { type: "add", index: 7, concept: "rail", kind: "raise", weight: 1.23456, base };

test("a concept goes in once, with a middling strength and its present weight", () => {
  const basket = after(raise, raise);
  expect(basket.items).toEqual([{ index: 7, concept: "rail", kind: "raise", strength: 2, value: 1.23 }]);
});

test("adding it again with another wish changes the wish and keeps the strength", () => {
  const basket = after(raise, { type: "strength", index: 7, strength: 3 }, { ...raise, kind: "lower" });
  expect(basket.items[0]).toMatchObject({ kind: "lower", strength: 3 });
});

test("strength stays between 1 and 4", () => {
  expect(after(raise, { type: "strength", index: 7, strength: 9 }).items[0]?.strength).toBe(4);
  expect(after(raise, { type: "strength", index: 7, strength: 0.5 }).items[0]?.strength).toBe(1);
});

test("a value that is not a number changes nothing", () => {
  const before = after({ ...raise, kind: "pin" });
  expect(reduceBasket(before, { type: "value", index: 7, value: NaN })).toBe(before);
});

test("each kind sends only the numbers it has", () => {
  const basket = after(
    raise,
    { type: "add", index: 8, concept: "sky", kind: "exclude", weight: -1, base },
    { type: "add", index: 9, concept: "road", kind: "atMost", weight: 0.5, base },
    { type: "add", index: 3, concept: "tree", kind: "keepSign", weight: 0.5, base },
  );
  expect(constraintsOf(basket)).toEqual([
    { concept: 7, kind: "raise", strength: 2 },
    { concept: 8, kind: "exclude" },
    { concept: 9, kind: "atMost", value: 0.5 },
    { concept: 3, kind: "keepSign" },
  ]);
});

test("a commit needs a concept and a reason", () => {
  expect(notReady(emptyBasket)).toBe("Choose a concept first.");
  expect(notReady(after(raise, { type: "reason", reason: "  " }))).toBe("Give a reason.");
  expect(notReady(after(raise, { type: "reason", reason: "Rails tell trains." }))).toBeNull();
});

test("a strength of 1 changes nothing and is not sent", () => {
  const basket = after(raise, { type: "strength", index: 7, strength: 1 }, { type: "reason", reason: "x" });
  expect(constraintsOf(basket)).toEqual([]);
  expect(notReady(basket)).toBe("A strength of 1 changes nothing.");
});

test("removing and clearing leave nothing behind", () => {
  expect(after(raise, { type: "remove", index: 7 }).items).toEqual([]);
  expect(after(raise, { type: "reason", reason: "x" }, { type: "clear" })).toEqual(emptyBasket);
});

test("the first wish decides what the basket is about, until a person agrees to something newer", () => {
  const newer: Base = { version: 2, streamVersion: 6, tunings: ["t1"] };
  const basket = after(raise, { ...raise, index: 8, base: newer });
  expect(basket.base).toBe(base);
  expect(reduceBasket(basket, { type: "stand", base: newer }).base).toBe(newer);
});

test("wishes made before go in again beside what is there, and take the place of others for the same concept", () => {
  const again = { index: 7, concept: "rail", kind: "exclude" as const, strength: 2, value: 0 };
  const basket = after(
    raise,
    { ...raise, index: 8 },
    { type: "apply", items: [again], reason: "Once more", base },
  );
  expect(basket.items.map(({ index, kind }) => [index, kind])).toEqual([
    [8, "raise"],
    [7, "exclude"],
  ]);
  expect(basket.reason).toBe("Once more");
  expect(
    after({ type: "reason", reason: "Mine" }, { type: "apply", items: [again], reason: "Theirs", base })
      .reason,
  ).toBe("Mine");
});

test("constraints of before ask for the same again", () => {
  const told = [
    { index: 7, concept: "rail", kind: "raise" as const, strength: 3, value: null },
    { index: 8, concept: "sky", kind: "exclude" as const, strength: null, value: null },
    { index: 9, concept: "road", kind: "atMost" as const, strength: null, value: 0.5 },
  ];
  expect(constraintsOf(after({ type: "apply", items: wishesOf(told), reason: "", base }))).toEqual([
    { concept: 7, kind: "raise", strength: 3 },
    { concept: 8, kind: "exclude" },
    { concept: 9, kind: "atMost", value: 0.5 },
  ]);
});
