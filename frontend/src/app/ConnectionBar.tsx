import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { jobsQuery } from "@/lib/api/queries/jobs";
import { reach } from "@/lib/api/reach";
import { useLiveState } from "@/lib/realtime/use-live";
import { Icon } from "@/ui/icons";
import classes from "./Shell.module.css";

const words = {
  unreachable:
    "Offline: the server cannot be reached. The page tries again by itself; nothing you typed is lost.",
  unready: "The server waits for its database. The page tries again by itself; nothing you typed is lost.",
  here: "Live connection lost: trying again. The page asks the server by itself meanwhile; nothing you typed is lost.",
};

/** Says that the server is away, or that live messages have not arrived for long enough to matter. */
export function ConnectionBar() {
  const reached = useReach();
  const quiet = useLasting(useLiveState() === "down");
  if (reached === "here" && !quiet) return null;
  return (
    <div className={classes.away} role="status">
      <Icon name="warning" size={14} />
      {words[reached]}
    </div>
  );
}

/** Whether the server answers. While it does not somebody has to ask; once it does, what had failed is asked again. */
function useReach() {
  const reached = useSyncExternalStore(reach.watch, reach.read);
  const client = useQueryClient();
  useQuery({ ...jobsQuery, refetchInterval: reached === "here" ? false : 2_000 });
  const before = useRef(reached);
  useEffect(() => {
    if (reached === "here" && before.current !== "here")
      void client.refetchQueries({ predicate: (query) => query.state.status === "error" });
    before.current = reached;
  }, [reached, client]);
  return reached;
}

function useLasting(down: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!down) return undefined;
    const timer = setTimeout(() => setLasting(true), 2_500);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [down]);
  return down && lasting;
}
