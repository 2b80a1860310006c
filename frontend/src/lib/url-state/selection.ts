import type { SubsetName } from "../api/student-types";

/** What a person looks at in the workbench. It lives in the URL, so that a view can be shared and gone back to. */
export interface Selection {
  class: string | null;
  /** null = the newest version, also when a newer one arrives. */
  version: number | null;
  concept: number | null;
  subset: SubsetName;
  image: string | null;
}

const subsets: readonly SubsetName[] = ["misses", "inventions", "disagreements", "fixed", "broken", "all"];

export function isSubset(text: string | null): text is SubsetName {
  return subsets.some((subset) => subset === text);
}

function naturalNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

export function parseSelection(query: URLSearchParams): Selection {
  const subset = query.get("subset");
  return {
    class: query.get("class"),
    version: naturalNumber(query.get("v")),
    concept: naturalNumber(query.get("concept")),
    subset: isSubset(subset) ? subset : "disagreements",
    image: query.get("image"),
  };
}

/** A changed selection: what no longer makes sense after the change is dropped. */
export function patchSelection(selection: Selection, patch: Partial<Selection>): Selection {
  const next = { ...selection, ...patch };
  const classChanged = patch.class !== undefined && patch.class !== selection.class;
  if (classChanged && patch.concept === undefined) next.concept = null;
  if ((classChanged || patch.subset !== undefined) && patch.image === undefined) next.image = null;
  return next;
}

/** The query string of a selection; what is default is left out, other parameters are kept. */
export function writeSelection(selection: Selection, base: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(base);
  const put = (name: string, value: string | number | null) => {
    if (value === null) query.delete(name);
    else query.set(name, String(value));
  };
  put("class", selection.class);
  put("v", selection.version);
  put("concept", selection.concept);
  put("subset", selection.subset === "disagreements" ? null : selection.subset);
  put("image", selection.image);
  return query;
}
