import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { ConstraintKind } from "@/lib/api/student-types";
import { focusAnchored } from "@/ui/anchor";
import type { ConceptRowData } from "../model/rows";

const wishes: Record<string, ConstraintKind | undefined> = { r: "raise", l: "lower", x: "exclude" };
const jump = 10;

/** Where a key leads from a place in a list; null for keys that lead nowhere. */
export function placeAfter(key: string, place: number, count: number): number | null {
  const places: Record<string, number | undefined> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + jump,
    PageUp: place - jump,
    Home: 0,
    End: count - 1,
  };
  const next = places[key];
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}

interface ListKeys {
  rows: readonly ConceptRowData[];
  onShow: (place: number) => void;
  onTune: (row: ConceptRowData, kind: ConstraintKind) => void;
}

/**
 * One stop for Tab in a list of any length: arrows go up and down the rows and along the buttons of one; R, L and X tune the row in focus,
 * W goes to the reason. Answers the concept that Tab stops at, and what a key or the focus on a button of a row does.
 */
export function useListKeys({ rows, onShow, onTune }: ListKeys) {
  const [stop, setStop] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    // Rows outside the view exist only once the list has scrolled there.
    if (wanted.current !== null && focusAnchored(`concept/${wanted.current}`)) wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, place: number) => {
    const row = rows[place];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfter(event.key, place, rows.length);
    const kind = wishes[event.key.toLowerCase()];
    if (next !== null) {
      wanted.current = rows[next]?.index ?? null;
      setStop(wanted.current);
      onShow(next);
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft")
      besides(event.currentTarget, event.key === "ArrowRight" ? 1 : -1)?.focus({ preventScroll: true });
    else if (kind) onTune(row, kind);
    else if (event.key.toLowerCase() === "w") focusAnchored("reason");
    else return;
    event.preventDefault();
  };
  const onFocus = (place: number) => setStop(rows[place]?.index ?? null);
  return { stop, onKeyDown, onFocus };
}

/** The button so many places away in the same row. */
function besides(button: HTMLButtonElement, step: number): HTMLButtonElement | undefined {
  const buttons = [...(button.closest("[role=listitem]")?.querySelectorAll("button") ?? [])];
  return buttons[buttons.indexOf(button) + step];
}
