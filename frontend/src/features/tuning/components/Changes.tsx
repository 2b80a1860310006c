import type { TimelineEntry } from "@/lib/api/student-types";
import { moment } from "@/lib/format";
import { tellAll } from "@/ui/constraint-words";
import classes from "./Tuning.module.css";

/** What people did, one line each: who, what, why and when. */
export function Changes({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ul className={classes.list}>
      {entries.map((entry) => (
        <li key={entry.streamVersion}>
          <strong>{entry.actorName}</strong> {what(entry)}
          {entry.class ? ` in ${entry.class}` : ""}
          <span className={classes.quiet}>
            {entry.reason ? ` “${entry.reason}”` : ""} · {moment(entry.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function what({ kind, constraints }: TimelineEntry): string {
  if (constraints && constraints.length > 0) return tellAll(constraints);
  if (kind === "tuningWithdrawn") return "took back a tuning";
  return kind.replace(/([A-Z])/g, " $1").toLowerCase();
}
