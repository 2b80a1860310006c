/** Where to go after signing in: only a path of this site, never another host. */
export function destination(from: string | null): string {
  if (from === null || !from.startsWith("/") || from.startsWith("//") || from.startsWith("/\\")) return "/";
  return from;
}

/** The token in what a person pasted: the bare token, or the whole printed link. */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  const link = /[?&]token=([^&\s#]+)/.exec(text);
  return link?.[1] ? decodeURIComponent(link[1]) : text;
}
