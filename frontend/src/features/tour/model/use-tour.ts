import { useCallback, useSyncExternalStore } from "react";
import type { Progress, TourAction } from "./progress";
import { tours } from "./tour-store";

/** How far the tour of an ensemble is, and the way to move it. */
export function useTour(ensemble: string): [Progress, (action: TourAction) => void] {
  const progress = useSyncExternalStore(tours.watch, () => tours.read(ensemble));
  const dispatch = useCallback((action: TourAction) => tours.dispatch(ensemble, action), [ensemble]);
  return [progress, dispatch];
}

/** The ensemble on the page whose tour can be taken, or null. */
export function useOfferedTour(): string | null {
  return useSyncExternalStore(tours.watch, tours.offered);
}
