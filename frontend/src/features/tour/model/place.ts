export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Size {
  width: number;
  height: number;
}
/** On which side of what it talks about the panel stands; null: away from it, or about nothing on the page. */
export type Side = "right" | "left" | "bottom" | "top" | null;

export interface Place {
  left: number;
  top: number;
  side: Side;
  /** Where the arrow sits along the panel's edge, in pixels from its start. */
  arrow: number;
}

const gap = 14;
const margin = 12;
const cornerInset = 22;
/** Covering what it talks about is worse than covering what is merely useful. */
const gravity = 8;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The area two rectangles share. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The smallest rectangle around several. */
export function around(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.left + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.top + rect.height));
  return { left, top, width: right - left, height: bottom - top };
}

export interface Surroundings {
  /** What the panel talks about. */
  targets: readonly Rect[];
  /** What it must not cover, such as an open dialog. */
  blocked?: readonly Rect[];
  /** What it should not cover. */
  clear?: readonly Rect[];
}

/**
 * Where the panel goes: beside what it talks about and inside the window, else into the corner where it covers least. The side
 * where it stood before wins among equals, so that it rests while figures change.
 */
export function placePanel(
  panel: Size,
  view: Size,
  { targets, blocked = [], clear = [] }: Surroundings,
  before: Side = null,
): Place {
  const right = view.width - panel.width - margin;
  const bottom = view.height - panel.height - margin;
  const target = around(targets);
  const inside = (left: number, top: number) => ({
    left: clamp(left, margin, Math.max(margin, right)),
    top: clamp(top, margin, Math.max(margin, bottom)),
  });
  const corners = [
    inside(right, bottom),
    inside(margin, bottom),
    inside(right, margin),
    inside(margin, margin),
  ];
  const candidates: { left: number; top: number; side: Side }[] = corners.map((at) => ({
    ...at,
    side: null,
  }));
  if (target) {
    const midX = target.left + target.width / 2 - panel.width / 2;
    const midY = target.top + target.height / 2 - panel.height / 2;
    const sides = [
      { ...inside(target.left + target.width + gap, midY), side: "right" as const },
      { ...inside(target.left - panel.width - gap, midY), side: "left" as const },
      { ...inside(midX, target.top - panel.height - gap), side: "top" as const },
      { ...inside(midX, target.top + target.height + gap), side: "bottom" as const },
    ];
    candidates.unshift(...sides.sort((a, b) => Number(b.side === before) - Number(a.side === before)));
  }
  const share = (at: { left: number; top: number }, rects: readonly Rect[]) =>
    rects.reduce((sum, rect) => sum + overlap({ left: at.left, top: at.top, ...panel }, rect), 0);
  const hard = (at: { left: number; top: number }) => share(at, targets) + share(at, blocked);
  const cost = (at: { left: number; top: number }) => gravity * hard(at) + share(at, clear);
  const best = candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  const placed = { ...best, side: hard(best) > 0 ? null : best.side };
  return { ...placed, arrow: arrowAt(placed, panel, target) };
}

function arrowAt(at: { left: number; top: number; side: Side }, panel: Size, target: Rect | null): number {
  if (!target || at.side === null) return 0;
  const vertical = at.side === "left" || at.side === "right";
  const [middle, start, length] = vertical
    ? [target.top + target.height / 2, at.top, panel.height]
    : [target.left + target.width / 2, at.left, panel.width];
  return clamp(middle - start, cornerInset, length - cornerInset);
}
