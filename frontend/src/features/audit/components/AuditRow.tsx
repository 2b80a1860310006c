import type { AuditEvent } from "@/lib/api/types";
import { moment } from "@/lib/format";
import { kindText } from "../model/filter";
import { summaryOf } from "../model/summary";
import classes from "./Audit.module.css";

/** One event; its data opens below its name. */
export function AuditRow({ event, onStream }: { event: AuditEvent; onStream: (stream: string) => void }) {
  const summary = summaryOf(event);
  return (
    <tr>
      <td>{event.sequence}</td>
      <td className={classes.moment}>{moment(event.at)}</td>
      <td title={event.actor}>{event.actorName}</td>
      <td>
        <details>
          <summary className={classes.what}>{kindText(event.kind)}</summary>
          <pre className={classes.data} tabIndex={0} aria-label="Data of the event">
            {JSON.stringify(
              { data: event.data, correlation: event.correlationId, causation: event.causationId },
              null,
              2,
            )}
          </pre>
        </details>
      </td>
      <td>
        {summary?.text}
        {summary?.reason && <q className={classes.reason}>{summary.reason}</q>}
      </td>
      <td>
        <button
          type="button"
          className={`${classes.link} ${classes.mono}`}
          title={`Only this stream: ${event.streamId}`}
          onClick={() => onStream(event.streamId)}
        >
          {event.streamId.slice(0, 12)}
        </button>{" "}
        #{event.streamVersion}
      </td>
      <td className={classes.mono} title={`${event.hash}, after ${event.previousHash ?? "nothing"}`}>
        {event.hash.slice(0, 12)}
      </td>
    </tr>
  );
}
