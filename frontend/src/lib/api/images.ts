/** Where a picture is served: a thumbnail (longest side 320) or the full size (longest side 1600). */
export function imageUrl(sha: string, size: "thumb" | "full" = "thumb"): string {
  return `/api/v1/images/${encodeURIComponent(sha)}?size=${size}`;
}
