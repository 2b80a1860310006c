import type { ReactNode } from "react";
import { IntervalView } from "@/charts/interval/view";
import type { PendingTuning } from "@/lib/api/student-types";
import { ago, moment } from "@/lib/format";
import { anchor } from "@/ui/anchor";
import { tellAll } from "@/ui/constraint-words";
import { Delta } from "@/ui/Delta";
import { StateTag } from "@/ui/Tag";
import type { ActionRow } from "../model/actions";
import classes from "./Provenance.module.css";

interface TimelineRowProps {
  row: ActionRow;
  now: number;
  /** The half axis all effects share, so that their bars can be compared. */
  reach: number;
  head: number | null;
  shown: number | null;
  onLook: (version: number) => void;
  onApply: (row: ActionRow) => void;
  failed: PendingTuning | undefined;
  failure: (failed: PendingTuning) => ReactNode;
}

/** One action: who, what, why, and its effect. */
export function TimelineRow({
  row,
  now,
  reach,
  head,
  shown,
  onLook,
  onApply,
  failed,
  failure,
}: TimelineRowProps) {
  const { version } = row;
  const change = row.effect?.apChange;
  return (
    <li
      className={`${classes.item} ${version === null ? "" : classes.open} ${version !== null && version === shown ? classes.seen : ""}`}
    >
      {version === null ? (
        <span className={classes.dot} aria-hidden>
          ·
        </span>
      ) : (
        <button
          type="button"
          className={`${classes.dot} ${version === head ? classes.head : ""}`}
          aria-label={`v${version}${version === head ? ", the newest" : ""}: look at this version`}
          aria-current={version === shown ? "true" : undefined}
          title={moment(row.at)}
          onClick={() => onLook(version)}
        >
          v{version}
        </button>
      )}
      <div>
        <p className={classes.what}>{what(row)}</p>
        <p className={classes.meta}>
          {row.reason && <>“{row.reason}” · </>}
          {row.actorName} · <time title={moment(row.at)}>{ago(row.at, now)}</time>
        </p>
        {row.constraints.length > 0 && <ApplyAgain row={row} onApply={onApply} />}
        {failed && failure(failed)}
        {row.error && !failed && <p className={`${classes.meta} ${classes.failed}`}>{row.error}</p>}
      </div>
      <div className={classes.effect}>
        {row.state !== "done" && <StateTag state={failed ? "failed" : row.state} />}
        {change && (
          <>
            <Delta value={change.value} />
            <IntervalView change={change} width={64} height={10} reach={reach} />
          </>
        )}
        {row.effect && (
          <span className={classes.flips} title="Images fixed and broken on tune">
            ✓{row.effect.fixed} ✗{row.effect.broken}
          </span>
        )}
      </div>
    </li>
  );
}

/** Makes what was once wished a draft; for a withdrawal that is what it took back. */
function ApplyAgain({ row, onApply }: Pick<TimelineRowProps, "row" | "onApply">) {
  return (
    <button
      type="button"
      className={classes.again}
      title="Puts these wishes into the basket, as a draft"
      aria-label={`Apply again: ${tellAll(row.constraints)}`}
      onClick={(event) => {
        event.stopPropagation();
        onApply(row);
      }}
      {...anchor(`again/${row.tuningId}`)}
    >
      Apply again
    </button>
  );
}

function what(row: ActionRow) {
  const cls = row.class ? <strong>{row.class}: </strong> : null;
  switch (row.kind) {
    case "create":
      return "Ensemble created";
    case "distil":
      return "Distilled every class";
    case "tune":
      return (
        <>
          {cls}
          {row.constraints.length > 0 ? tellAll(row.constraints) : "tuning"}
        </>
      );
    case "withdraw":
      return (
        <>
          {cls}withdrew {row.constraints.length > 0 ? `“${tellAll(row.constraints)}”` : "a tuning"}
        </>
      );
    case "other":
      return (
        <>
          {cls}
          {row.event.replace(/([A-Z])/g, " $1").toLowerCase()}
        </>
      );
  }
}
