import { under } from "../base";

/** Where a picture is served: a thumbnail (longest side 320) or the full size (longest side 1600). */
export function imageUrl(sha: string, size: "thumb" | "full" = "thumb"): string {
  // Within the project that the page is about; a page about none asks for the picture in any that may be seen.
  const project = /\/projects\/(prj-[^/]+)/.exec(window.location.pathname)?.[1];
  const place = project === undefined ? "" : `projects/${project}/`;
  return under(`/api/v1/${place}images/${encodeURIComponent(sha)}?size=${size}`);
}
