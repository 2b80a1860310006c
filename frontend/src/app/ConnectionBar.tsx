import { useEffect, useState } from "react";
import { useLiveState } from "@/lib/realtime/use-live";
import { Icon } from "@/ui/icons";
import classes from "./Shell.module.css";

/** Says that live messages do not arrive, once that has lasted long enough to matter. */
export function ConnectionBar() {
  const state = useLiveState();
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (state !== "down") return undefined;
    const timer = setTimeout(() => setLasting(true), 2_500);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [state]);
  if (state !== "down" || !lasting) return null;
  return (
    <div className={classes.away} role="status">
      <Icon name="warning" size={14} />
      Live connection lost: trying again. The page asks the server by itself meanwhile; nothing you typed is
      lost.
    </div>
  );
}
