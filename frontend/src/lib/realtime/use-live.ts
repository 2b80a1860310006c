import { useSyncExternalStore } from "react";
import { liveHub, type LiveState } from "./hub";

/** Whether live messages arrive. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(liveHub.watch, () => liveHub.state);
}

/** How often to ask again for something unfinished: seldom while live messages arrive, often while they do not. */
export function usePolling(unfinished: boolean): number | false {
  const state = useLiveState();
  if (!unfinished) return false;
  return state === "live" ? 5_000 : 1_500;
}
