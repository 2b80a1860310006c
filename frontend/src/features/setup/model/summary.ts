/** Words typed one a line: trimmed, each once, in their order. */
export function parseWords(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter((word) => word !== "");
}

/** Seconds that extraction and the teacher take for so many images, one after the other; null when unknown. */
export function estimateSeconds(
  images: number | undefined,
  msPerImage: readonly (number | null | undefined)[],
): number | null {
  if (images === undefined) return null;
  const known = msPerImage.filter((ms) => ms != null);
  return known.length === 0 ? null : (images * known.reduce((sum, ms) => sum + ms, 0)) / 1000;
}
