/**
 * Marks something on the page that can be pointed at by name, such as "concept/17". Names are part of the page's contract with the
 * tour: what bears one may move, but keeps its meaning.
 */
export const anchor = (name: string): { "data-anchor": string } => ({ "data-anchor": name });

/** Everything on the page with a name. */
export function anchored(name: string): Element[] {
  return [...document.querySelectorAll(`[data-anchor="${CSS.escape(name)}"]`)];
}

/** Puts the focus on something with a name, or on the first control in it; whether there was one. */
export function focusAnchored(name: string): boolean {
  const controls = "button, input, textarea";
  const [place] = anchored(name);
  const control = place?.matches(controls) ? place : place?.querySelector(controls);
  if (!(control instanceof HTMLElement)) return false;
  control.focus({ preventScroll: true });
  return true;
}
