import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { demoQuery } from "@/lib/api/queries/demo";
import { family } from "@/lib/api/queries/keys";
import type { Demo } from "@/lib/api/types";
import { doneCount } from "../model/stages";

/**
 * The demo, asked for often while it is being prepared and then no more: live messages tell what changes. What becomes ready
 * shows in the lists of projects too.
 */
export function useDemo(): Demo | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    ...demoQuery,
    refetchInterval: ({ state }) => interval(state.data, state.dataUpdateCount),
  });
  const ready = data?.current ? doneCount(data.current) : null;
  const before = useRef(ready);
  useEffect(() => {
    if (before.current !== null && before.current !== ready)
      void client.invalidateQueries({ queryKey: [family.projects] });
    before.current = ready;
  }, [ready, client]);
  return data;
}

/** The first demo is made a moment after the start; a finished or stuck one changes only when somebody does something. */
function interval(demo: Demo | undefined, answers: number): number | false {
  if (!demo?.enabled) return false;
  if (demo.current === null) return answers < 40 && 1_500;
  return demo.current.state === "seeding" && 1_500;
}
