import { anchored } from "@/ui/anchor";
import { overlap, type Rect, type Surroundings } from "../model/place";

/** What the panel talks about and must mind, as it lies on the screen now. */
export function measure(anchors: readonly string[][], clear: readonly string[]): Required<Surroundings> {
  const modal = [...document.querySelectorAll("[role=dialog][aria-modal=true]")].find(
    (dialog) => dialog.getBoundingClientRect().height > 0,
  );
  const reachable = (element: Element) => modal === undefined || modal.contains(element);
  const groups = anchors.map((names) =>
    names
      .flatMap(anchored)
      .filter(reachable)
      .map(visible)
      .filter((rect) => rect !== null),
  );
  return {
    targets: groups.find((rects) => rects.length > 0) ?? [],
    blocked: modal ? [rounded(modal.getBoundingClientRect())] : [],
    clear: modal
      ? []
      : clear
          .flatMap(anchored)
          .map(visible)
          .filter((rect) => rect !== null),
  };
}

/** Scrolls to the first that is talked about when it is on the page but out of sight. */
export function bringIntoView(anchors: readonly string[][]): void {
  const group = anchors.map((names) => names.flatMap(anchored)).find((elements) => elements.length > 0);
  const first = group?.[0];
  if (first && visible(first) === null) first.scrollIntoView({ block: "nearest" });
}

/** The part of an element that nothing around it cuts off, or null. */
function visible(element: Element): Rect | null {
  let rect = rounded(element.getBoundingClientRect());
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflow !== "visible")
      rect = intersect(rect, rounded(box.getBoundingClientRect()));
  }
  const seen = intersect(rect, { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight });
  return seen.width > 4 && seen.height > 4 ? seen : null;
}

function intersect(a: Rect, b: Rect): Rect {
  if (overlap(a, b) === 0) return { left: a.left, top: a.top, width: 0, height: 0 };
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  return {
    left,
    top,
    width: Math.min(a.left + a.width, b.left + b.width) - left,
    height: Math.min(a.top + a.height, b.top + b.height) - top,
  };
}

function rounded({ left, top, width, height }: DOMRect): Rect {
  return {
    left: Math.round(left),
    top: Math.round(top),
    width: Math.round(width),
    height: Math.round(height),
  };
}
