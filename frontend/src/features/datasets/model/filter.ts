import type { ImageFilter } from "@/lib/api/queries/inputs";

const names = ["split", "class", "query"] as const;
/** Changes of filters; an empty text takes one away. */
export type FilterPatch = Partial<Record<(typeof names)[number], string>>;

/** The filter in the address; what is empty is left out, so that equal filters are equal. */
export function readFilter(query: URLSearchParams): ImageFilter {
  const filter: FilterPatch = {};
  for (const name of names) {
    const value = query.get(name)?.trim();
    if (value) filter[name] = value;
  }
  // Any text may stand in an address; the server refuses a split that there is not.
  return filter as ImageFilter;
}

/** The address with some filters changed; an empty value takes a filter away. */
export function patchFilter(query: URLSearchParams, patch: FilterPatch): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const name of names) {
    const value = patch[name];
    if (value === undefined) continue;
    if (value === "") next.delete(name);
    else next.set(name, value);
  }
  return next;
}
