/** Where to go after signing in: only a path of this site, never another host. */
export function destination(from: string | null): string {
  if (from === null || !from.startsWith("/") || from.startsWith("//") || from.startsWith("/\\")) return "/";
  return from;
}

/** The sign-in page for someone who was at this address; a failed sign-in link is told of rather than gone back to. */
export function signInAddress(pathname: string, search: string): string {
  if (new URLSearchParams(search).get("signin") === "failed") return "/sign-in?signin=failed";
  return `/sign-in?from=${encodeURIComponent(pathname + search)}`;
}

/** The token in what a person pasted: the bare token, or the whole printed link. */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  const link = /[?&]token=([^&\s#]+)/.exec(text);
  return link?.[1] ? decodeURIComponent(link[1]) : text;
}
