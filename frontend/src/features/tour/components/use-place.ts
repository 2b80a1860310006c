import { useEffect, useState, type RefObject } from "react";
import { placePanel, type Place, type Rect } from "../model/place";
import { bringIntoView, measure } from "./measure";

interface Placed {
  targets: readonly Rect[];
  place: Place;
}

/** Where the panel and its rings go, followed wherever the page moves what they are about; null before the first look. */
export function usePlace(
  panel: RefObject<HTMLElement | null>,
  anchors: readonly string[][],
  clear: readonly string[],
): Placed | null {
  const [placed, setPlaced] = useState<Placed | null>(null);
  const asked = JSON.stringify([anchors, clear]);

  useEffect(() => {
    const [wanted, spared] = JSON.parse(asked) as [string[][], string[]];
    let frame = 0;
    const look = () => {
      frame = 0;
      if (!panel.current) return;
      const around = measure(wanted, spared);
      const size = { width: panel.current.offsetWidth, height: panel.current.offsetHeight };
      const view = { width: window.innerWidth, height: window.innerHeight };
      setPlaced((before) => {
        const now = { targets: around.targets, place: placePanel(size, view, around, before?.place.side) };
        return JSON.stringify(before) === JSON.stringify(now) ? before : now;
      });
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    bringIntoView(wanted);
    soon();
    // Whatever moves things: other content, styles, scrolling, arriving pictures, the end of an animation.
    const changes = new MutationObserver(soon);
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const sizes = new ResizeObserver(soon);
    if (panel.current) sizes.observe(panel.current);
    const moments = ["scroll", "load", "transitionend", "animationend"] as const;
    for (const moment of moments) document.addEventListener(moment, soon, { capture: true, passive: true });
    window.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      sizes.disconnect();
      for (const moment of moments) document.removeEventListener(moment, soon, { capture: true });
      window.removeEventListener("resize", soon);
    };
  }, [asked, panel]);
  return placed;
}
