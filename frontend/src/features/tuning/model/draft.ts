import { emptyBasket, reduceBasket, type Basket, type BasketAction } from "./basket";

/** A basket with the steps that led to it, so that each can be taken back. */
export interface Draft {
  now: Basket;
  past: Basket[];
  future: Basket[];
  /** What is being moved: further moves of it belong to the same step. */
  moving: string | null;
}

export type DraftAction =
  | BasketAction
  | { type: "undo" }
  | { type: "redo" }
  /** What was moved has come to rest. */
  | { type: "rest" }
  | { type: "committed" };

export const emptyDraft: Draft = { now: emptyBasket, past: [], future: [], moving: null };
const mostSteps = 100;

export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case "undo":
      return undone(draft);
    case "redo":
      return redone(draft);
    case "rest":
      return draft.moving === null ? draft : { ...draft, moving: null };
    case "committed":
      return emptyDraft;
    case "reason":
    case "stand":
      // No steps: typing has an undo of its own, and what a person agreed to stays agreed.
      return { ...draft, now: reduceBasket(draft.now, action) };
    default:
      return step(draft, action);
  }
}

function step(draft: Draft, action: BasketAction): Draft {
  const now = reduceBasket(draft.now, action);
  if (now === draft.now) return draft;
  const moving =
    action.type === "strength" || action.type === "value" ? `${action.type}/${action.index}` : null;
  if (moving !== null && moving === draft.moving) return { ...draft, now, future: [] };
  return { now, past: [...draft.past, draft.now].slice(-mostSteps), future: [], moving };
}

function undone({ now, past, future }: Draft): Draft {
  const then = past.at(-1);
  if (then === undefined) return { now, past, future, moving: null };
  return { now: returned(then, now), past: past.slice(0, -1), future: [now, ...future], moving: null };
}

function redone({ now, past, future }: Draft): Draft {
  const [then, ...later] = future;
  if (then === undefined) return { now, past, future, moving: null };
  return { now: returned(then, now), past: [...past, now], future: later, moving: null };
}

/** The wishes of another moment; a reason that was typed stays, and so does the base agreed to meanwhile. */
const returned = (then: Basket, now: Basket): Basket => ({
  ...then,
  reason: now.reason || then.reason,
  base: now.items.length > 0 ? now.base : then.base,
});
