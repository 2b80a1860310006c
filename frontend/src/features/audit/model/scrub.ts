import type { Scrub } from "@/lib/api/types";
import { bytes, count, counted } from "@/lib/format";

/** Whether every blob holds the bytes that its name promises. */
export const allSound = ({ missing, altered }: Pick<Scrub, "missing" | "altered">): boolean =>
  !missing && !altered;

/** "1 missing, 2 altered"; null where all are sound. */
export function damageText({ missing, altered }: Partial<Pick<Scrub, "missing" | "altered">>): string | null {
  const parts = [missing ? `${count(missing)} missing` : "", altered ? `${count(altered)} altered` : ""];
  return parts.filter(Boolean).join(", ") || null;
}

/** "1,204 blobs were checked, 204 MB read: 1 missing, 2 altered." An earlier release did not count the bytes. */
export function scrubText(scrub: Scrub): string {
  const checked = `${counted(scrub.blobs ?? 0, "blob")} ${scrub.blobs === 1 ? "was" : "were"} checked`;
  const read = scrub.bytes === null ? "" : `, ${bytes(scrub.bytes)} read`;
  return `${checked}${read}: ${damageText(scrub) ?? "all hold the bytes that their names promise"}.`;
}
