import { useInfiniteQuery } from "@tanstack/react-query";
import { timelineQuery } from "@/lib/api/queries/ensembles";
import type { TimelineEntry } from "@/lib/api/student-types";
import { changesSince, sameGround, type Base } from "../model/base";

/** Whether the class stands otherwise than when the draft was begun, and what people did since; null when it does not. */
export function useMovedGround(
  s: string,
  cls: string,
  base: Base | null,
  shown: Base,
): TimelineEntry[] | null {
  const moved = base !== null && !sameGround(base, shown);
  const timeline = useInfiniteQuery({ ...timelineQuery(s), enabled: moved });
  return moved ? changesSince(base, timeline.data?.pages.flatMap((page) => page.items) ?? [], cls) : null;
}
