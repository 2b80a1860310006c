import { useCallback, useSyncExternalStore } from "react";
import { emptyBasket, reduceBasket, type Basket, type BasketAction } from "./basket";

/** Baskets by ensemble and class, kept for the browser tab's life: neither a reload nor another class loses one. */
class BasketStore {
  private baskets = new Map<string, Basket>();
  private watchers = new Set<() => void>();

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  read(key: string): Basket {
    let basket = this.baskets.get(key);
    if (!basket) {
      basket = load(key);
      this.baskets.set(key, basket);
    }
    return basket;
  }

  dispatch(key: string, action: BasketAction): void {
    const basket = reduceBasket(this.read(key), action);
    this.baskets.set(key, basket);
    if (basket.items.length === 0 && basket.reason === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(basket));
    for (const watcher of this.watchers) watcher();
  }

  /** Forgets what is in memory, as a reload does. */
  reload(): void {
    this.baskets.clear();
  }
}

function load(key: string): Basket {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isBasket(stored) ? stored : emptyBasket;
  } catch {
    return emptyBasket;
  }
}

function isBasket(value: unknown): value is Basket {
  return (
    typeof value === "object" &&
    value !== null &&
    "items" in value &&
    Array.isArray(value.items) &&
    "reason" in value &&
    typeof value.reason === "string"
  );
}

export const baskets = new BasketStore();

export const basketKey = (ensemble: string, cls: string): string => `basket:${ensemble}:${cls}`;

export function useBasket(ensemble: string, cls: string): [Basket, (action: BasketAction) => void] {
  const key = basketKey(ensemble, cls);
  const basket = useSyncExternalStore(baskets.watch, () => baskets.read(key));
  const dispatch = useCallback((action: BasketAction) => baskets.dispatch(key, action), [key]);
  return [basket, dispatch];
}
