import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { family } from "@/lib/api/queries/keys";
import { demoQuery, type Demo } from "../api/demo";
import { doneCount } from "../model/stages";

/** The demo, asked for often while it is being prepared; what becomes ready shows in the other lists too. */
export function useDemo(): Demo | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    ...demoQuery,
    refetchInterval: ({ state }) => (state.data?.current?.state === "seeding" ? 1_500 : false),
  });
  const ready = data?.current ? doneCount(data.current) : 0;
  useEffect(() => {
    if (ready > 0) void client.invalidateQueries({ queryKey: [family.projects] });
  }, [ready, client]);
  return data;
}
