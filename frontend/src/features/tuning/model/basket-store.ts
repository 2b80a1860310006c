import { useCallback, useSyncExternalStore } from "react";
import { emptyDraft, reduceDraft, type Draft, type DraftAction } from "./draft";

/** Drafts by ensemble and class, kept for the browser tab's life: neither a reload nor another class loses one, or its undo. */
class BasketStore {
  private drafts = new Map<string, Draft>();
  private watchers = new Set<() => void>();

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  read(key: string): Draft {
    let draft = this.drafts.get(key);
    if (!draft) {
      draft = load(key);
      this.drafts.set(key, draft);
    }
    return draft;
  }

  dispatch(key: string, action: DraftAction): void {
    const draft = reduceDraft(this.read(key), action);
    this.drafts.set(key, draft);
    if (draft === emptyDraft) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
    for (const watcher of this.watchers) watcher();
  }

  /** Forgets what is in memory, as a reload does. */
  reload(): void {
    this.drafts.clear();
  }
}

function load(key: string): Draft {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isDraft(stored) ? stored : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

const has = <Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> =>
  typeof value === "object" && value !== null && name in value;

const isBasket = (value: unknown): boolean =>
  has(value, "items") &&
  Array.isArray(value.items) &&
  has(value, "reason") &&
  typeof value.reason === "string";

const areBaskets = (value: unknown): boolean => Array.isArray(value) && value.every(isBasket);

const isDraft = (value: unknown): value is Draft =>
  has(value, "now") &&
  isBasket(value.now) &&
  has(value, "past") &&
  areBaskets(value.past) &&
  has(value, "future") &&
  areBaskets(value.future);

export const baskets = new BasketStore();

export const basketKey = (ensemble: string, cls: string): string => `basket:${ensemble}:${cls}`;

/** What is being prepared for a class, and the way to change it. */
export function useDraft(ensemble: string, cls: string): [Draft, (action: DraftAction) => void] {
  const key = basketKey(ensemble, cls);
  const draft = useSyncExternalStore(baskets.watch, () => baskets.read(key));
  const dispatch = useCallback((action: DraftAction) => baskets.dispatch(key, action), [key]);
  return [draft, dispatch];
}
