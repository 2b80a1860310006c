import { useId, useState } from "react";
import type { AuditEvent } from "@/lib/api/types";
import { moment } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { kindText } from "../model/filter";
import { summaryOf } from "../model/summary";
import classes from "./Audit.module.css";

/** How many columns the table of events has. */
const columns = 6;

/** One event in a line; its data open below, across the table, so that no column moves. */
export function AuditRow({ event, onStream }: { event: AuditEvent; onStream: (stream: string) => void }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const summary = summaryOf(event);
  return (
    <>
      <tr className={open ? classes.opened : undefined}>
        <td>{event.sequence}</td>
        <td>{moment(event.at)}</td>
        <td title={event.actor}>{event.actorName}</td>
        <td>
          <div className={classes.about}>
            <button
              type="button"
              className={classes.what}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              onClick={() => setOpen(!open)}
            >
              <Icon name="chevron" size={12} />
              {kindText(event.kind)}
            </button>
            {summary && (
              <span>
                {summary.text}
                {summary.reason && <q className={classes.reason}>{summary.reason}</q>}
              </span>
            )}
          </div>
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
        <td className={classes.mono} title={`${event.hash}, after ${event.previousHash || "nothing"}`}>
          {event.hash.slice(0, 12)}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={columns}>
            <pre id={id} className={classes.data} tabIndex={0} role="region" aria-label="Data of the event">
              {JSON.stringify(
                {
                  data: event.data,
                  hash: event.hash,
                  previousHash: event.previousHash,
                  correlation: event.correlationId,
                  causation: event.causationId,
                },
                null,
                2,
              )}
            </pre>
          </td>
        </tr>
      )}
    </>
  );
}
