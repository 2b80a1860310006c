import type { ReactNode } from "react";
import { signed } from "@/lib/format";
import { waterfall, type WaterfallInput } from "./layout";
import classes from "./view.module.css";

interface WaterfallProps {
  steps: readonly WaterfallInput[];
  /** Units of the drawing, which fills the width it gets. */
  width: number;
  totalLabel: string;
  /** What to show as the name of a step; its key by default. */
  name?: (step: WaterfallInput) => ReactNode;
  quiet?: (step: WaterfallInput) => boolean;
  /** Steps that are not looked at now: they stay, because the bars add up. */
  dim?: (step: WaterfallInput) => boolean;
}

/** How a sum comes about, step by step, as a table with bars: the text equivalent is the table itself. */
export function WaterfallView({ steps, width, totalLabel, name, quiet, dim }: WaterfallProps) {
  const drawn = waterfall(steps, width);
  return (
    <table className={classes.rows}>
      <tbody>
        {drawn.steps.map((step) => (
          <tr
            key={step.key}
            className={`${quiet?.(step) ? classes.quiet : ""} ${dim?.(step) ? classes.dim : ""}`}
          >
            <th scope="row">{name ? name(step) : step.key}</th>
            <td>
              <svg viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" aria-hidden>
                <line className={classes.zero} x1={drawn.zero} x2={drawn.zero} y1={0} y2={14} />
                <rect
                  className={step.value >= 0 ? classes.positive : classes.negative}
                  x={step.x}
                  width={Math.max(step.width, 1)}
                  y={2}
                  height={10}
                  rx={1.5}
                />
              </svg>
            </td>
            <td className={classes.value}>{signed(step.value)}</td>
          </tr>
        ))}
        <tr className={classes.sum}>
          <th scope="row">{totalLabel}</th>
          <td>
            <svg viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" aria-hidden>
              <line className={classes.zero} x1={drawn.zero} x2={drawn.zero} y1={0} y2={14} />
              <line className={classes.total} x1={drawn.end} x2={drawn.end} y1={0} y2={14} />
            </svg>
          </td>
          <td className={classes.value}>{signed(drawn.total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
