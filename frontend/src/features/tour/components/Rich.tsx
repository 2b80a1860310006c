/** A sentence in which `**` marks what is set in bold. */
export function Rich({ text }: { text: string }) {
  return text
    .split("**")
    .map((part, place) => (place % 2 === 1 ? <strong key={place}>{part}</strong> : part));
}

/** The same sentence for listening. */
export const spoken = (text: string): string => text.replaceAll("**", "");
