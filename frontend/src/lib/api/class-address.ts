/** Classes of the ensembles that were read, in their order: what an index in an address means. */
const known = new Map<string, readonly string[]>();

/** Remembers an ensemble's classes for the addresses of its classes. */
export function rememberClasses(ensemble: string, classes: readonly string[]): void {
  known.set(ensemble, classes);
}

/**
 * Names that an address cannot carry as they are: dots alone are resolved away, a slash and a backslash may part the address on their way,
 * and digits or an @ could be taken for an index.
 */
const awkward = /^\.{1,2}$|[/\\%]|^@|^\d+$/;

/** How a class is named in an address: by its name, or by its index where the name would not arrive. */
export function classAddress(ensemble: string, name: string): string {
  const index = awkward.test(name) ? (known.get(ensemble)?.indexOf(name) ?? -1) : -1;
  return index < 0 ? name : `@${index}`;
}
