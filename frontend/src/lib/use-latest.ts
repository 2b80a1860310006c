import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same between renders and does what the latest one would, for views that are drawn anew only when what they show changes. */
export function useLatest<Args extends unknown[], Answer>(
  now: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
