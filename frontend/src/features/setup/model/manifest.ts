/** A manifest of a model as JSON: what the program understood, or what a person corrected. */
export type Manifest = Record<string, unknown>;

/** One thing of a manifest that a person may have to correct. */
export interface ManifestField {
  path: string;
  word: string;
  /** A word of a fixed set, a text, a list of numbers, or a text a line. */
  kind: { of: readonly string[] } | "text" | "numbers" | "lines";
}

const pixels: ManifestField[] = [
  { path: "image.size", word: "Input size, height and width", kind: "numbers" },
  { path: "image.resize", word: "Made to fit by", kind: { of: ["stretch", "shortest-crop", "letterbox"] } },
  { path: "image.resizeTo", word: "Shorter side before the cut", kind: "numbers" },
  { path: "image.filter", word: "Resampling", kind: { of: ["bilinear", "bicubic"] } },
  { path: "image.channels", word: "Channels", kind: { of: ["RGB", "BGR"] } },
  { path: "image.mean", word: "Mean", kind: "numbers" },
  { path: "image.std", word: "Standard deviation", kind: "numbers" },
  { path: "image.rescale", word: "Pixels times", kind: "numbers" },
];

/** What can be corrected of an extractor and of a teacher. */
export const manifestFields: Record<"extractor" | "teacher", readonly ManifestField[]> = {
  extractor: [
    { path: "licence", word: "Licence", kind: "text" },
    ...pixels,
    { path: "image.global.output", word: "Output with one vector an image", kind: "text" },
    { path: "text.output", word: "Output with one vector a text", kind: "text" },
    { path: "text.templates", word: "Phrases around a word, one a line", kind: "lines" },
  ],
  teacher: [
    { path: "licence", word: "Licence", kind: "text" },
    ...pixels,
    { path: "logits.output", word: "Output with the scores", kind: "text" },
    { path: "logits.activation", word: "What the scores are", kind: { of: ["none", "sigmoid", "softmax"] } },
  ],
};

/** The value at a path such as "image.size"; undefined where there is none. */
export function valueAt(manifest: Manifest, path: string): unknown {
  let node: unknown = manifest;
  for (const name of path.split(".")) {
    if (typeof node !== "object" || node === null) return undefined;
    node = (node as Manifest)[name];
  }
  return node;
}

/** The manifest with another value at a path; undefined takes the field out. */
export function withValue(manifest: Manifest, path: string, value: unknown): Manifest {
  const [name = "", ...rest] = path.split(".");
  const copy = { ...manifest };
  if (rest.length > 0) {
    const inner = copy[name];
    copy[name] = withValue(
      typeof inner === "object" && inner !== null ? (inner as Manifest) : {},
      rest.join("."),
      value,
    );
    return copy;
  }
  if (value === undefined)
    return Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== name));
  return { ...copy, [name]: value };
}

/** A value as it is typed. */
export function asText(value: unknown): string {
  if (Array.isArray(value))
    return value.every((one) => typeof one === "number") ? value.join(", ") : value.join("\n");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What was typed as the value of a field: nothing takes it out, and one number where there is no list stays one. */
export function asValue(text: string, kind: ManifestField["kind"], before: unknown): unknown {
  if (text.trim() === "") return undefined;
  if (kind === "lines") return text.split("\n").filter((line) => line.trim() !== "");
  if (kind !== "numbers") return text.trim();
  const numbers = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  return numbers.length === 1 && !Array.isArray(before) ? numbers[0] : numbers;
}
