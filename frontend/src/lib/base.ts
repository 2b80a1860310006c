/** The path that the app lives under, with a slash at its end: "/" or, behind a proxy, for example "/inficond/". */
export const base = read();

/** An address of this server as the browser must ask for it. */
export function under(path: string): string {
  return base + path.replace(/^\//, "");
}

function read(): string {
  // The server writes it into the page; a development server or a test does not.
  const told =
    typeof document === "undefined" ? null : document.querySelector<HTMLMetaElement>('meta[name="base"]');
  return told?.content.startsWith("/") ? told.content : "/";
}
