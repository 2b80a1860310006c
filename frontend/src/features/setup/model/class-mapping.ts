import type { ClassMerge } from "@/lib/api/types";

/** Which of a teacher's classes are each of ours, by our name. */
export type Merges = Record<string, string[]>;

const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * What could be meant, for a person to look at: for a label that no class of the teacher equals, the classes in whose names all of
 * its words stand, such as "tabby cat" for "cat".
 */
export function suggested(labels: readonly string[], classes: readonly string[]): Merges {
  const merges: Merges = {};
  for (const label of labels) {
    const wanted = words(label);
    if (classes.includes(label) || wanted.length === 0) continue;
    const found = classes.filter((name) => wanted.every((word) => words(name).includes(word)));
    if (found.length > 0) merges[label] = found;
  }
  return merges;
}

/** The mapping as the server takes it; labels for which nothing was chosen are left as they are. */
export function toMapping(merges: Merges, combine: ClassMerge["combine"]): ClassMerge[] {
  return Object.entries(merges)
    .filter(([, from]) => from.length > 0)
    .map(([to, from]) => ({ to, from, combine }));
}
