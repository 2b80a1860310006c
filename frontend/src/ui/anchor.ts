/**
 * Marks something on the page that can be pointed at by name, such as "concept/17". Names are part of the page's contract with the
 * tour: what bears one may move, but keeps its meaning.
 */
export const anchor = (name: string): { "data-anchor": string } => ({ "data-anchor": name });

/** Everything on the page with a name. */
export function anchored(name: string): Element[] {
  return [...document.querySelectorAll(`[data-anchor="${CSS.escape(name)}"]`)];
}
