import type { Constraint, ConstraintKind } from "@/lib/api/student-types";
import type { Base } from "./base";

/** One concept a person wants to change, with everything typed or dragged so far. */
export interface BasketItem {
  index: number;
  concept: string;
  kind: ConstraintKind;
  /** Factor of raise and lower, 1 to 4. */
  strength: number;
  /** Weight of pin, at least and at most. */
  value: number;
}
export interface Basket {
  items: BasketItem[];
  reason: string;
  /** What the wishes are about; null while there are none. */
  base: Base | null;
}

export type BasketAction =
  | { type: "add"; index: number; concept: string; kind: ConstraintKind; weight: number; base: Base }
  | { type: "apply"; items: BasketItem[]; reason: string; base: Base }
  | { type: "stand"; base: Base }
  | { type: "kind"; index: number; kind: ConstraintKind }
  | { type: "strength"; index: number; strength: number }
  | { type: "value"; index: number; value: number }
  | { type: "remove"; index: number }
  | { type: "reason"; reason: string }
  | { type: "clear" };

export const emptyBasket: Basket = { items: [], reason: "", base: null };
export const strengthRange = { low: 1, high: 4, start: 2 } as const;

export const takesStrength = (kind: ConstraintKind): boolean => kind === "raise" || kind === "lower";
export const takesValue = (kind: ConstraintKind): boolean =>
  kind === "pin" || kind === "atLeast" || kind === "atMost";

export function reduceBasket(basket: Basket, action: BasketAction): Basket {
  switch (action.type) {
    case "add": {
      const known = basket.items.find((item) => item.index === action.index);
      if (known) return withItem(basket, action.index, (item) => ({ ...item, kind: action.kind }));
      const { index, concept, kind, weight } = action;
      const item = { index, concept, kind, strength: strengthRange.start, value: round(weight) };
      return { ...basket, items: [...basket.items, item], base: baseFor(basket, action.base) };
    }
    case "apply": {
      const others = basket.items.filter(({ index }) => !action.items.some((item) => item.index === index));
      return {
        items: [...others, ...action.items],
        reason: basket.reason || action.reason,
        base: baseFor(basket, action.base),
      };
    }
    case "stand":
      return { ...basket, base: action.base };
    case "kind":
      return withItem(basket, action.index, (item) => ({ ...item, kind: action.kind }));
    case "strength":
      return withItem(basket, action.index, (item) => ({
        ...item,
        strength: Math.min(strengthRange.high, Math.max(strengthRange.low, action.strength)),
      }));
    case "value":
      return Number.isFinite(action.value)
        ? withItem(basket, action.index, (item) => ({ ...item, value: action.value }))
        : basket;
    case "remove":
      return { ...basket, items: basket.items.filter((item) => item.index !== action.index) };
    case "reason":
      return { ...basket, reason: action.reason };
    case "clear":
      return emptyBasket;
  }
}

/** The first wish decides on what a draft is made; later ones do not move it. */
const baseFor = (basket: Basket, shown: Base): Base =>
  basket.items.length === 0 ? shown : (basket.base ?? shown);

function withItem(basket: Basket, index: number, change: (item: BasketItem) => BasketItem): Basket {
  return { ...basket, items: basket.items.map((item) => (item.index === index ? change(item) : item)) };
}

const round = (weight: number) => Math.round(weight * 100) / 100;

/** A constraint as the server tells it. */
export interface ToldConstraint {
  index: number;
  concept: string;
  kind: ConstraintKind;
  strength: number | null;
  value: number | null;
}

/** Constraints of before as wishes, with what each kind does not have at its start. */
export const wishesOf = (constraints: readonly ToldConstraint[]): BasketItem[] =>
  constraints.map(({ index, concept, kind, strength, value }) => ({
    index,
    concept,
    kind,
    strength: strength ?? strengthRange.start,
    value: value ?? 0,
  }));

/** What the API is asked for. A strength of 1 asks for nothing, so it is left out. */
export function constraintsOf(basket: Basket): Constraint[] {
  return basket.items.filter(asksSomething).map(({ index, kind, strength, value }) => ({
    concept: index,
    kind,
    ...(takesStrength(kind) && { strength }),
    ...(takesValue(kind) && { value }),
  }));
}

const asksSomething = ({ kind, strength }: BasketItem) => !takesStrength(kind) || strength > 1;

/** Why the basket cannot be committed yet, or null when it can. */
export function notReady(basket: Basket): string | null {
  if (basket.items.length === 0) return "Choose a concept first.";
  if (!basket.items.some(asksSomething)) return "A strength of 1 changes nothing.";
  if (basket.reason.trim() === "") return "Give a reason.";
  return null;
}
