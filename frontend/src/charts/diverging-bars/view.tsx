import { signed } from "@/lib/format";
import { divergingBar, type BarInput } from "./layout";
import classes from "./view.module.css";

interface DivergingBarProps extends BarInput {
  extent: number;
  width: number;
  height?: number;
  /** What the bar shows, for those who cannot see it; the value is added. */
  label: string;
}

/** One signed value as a bar from zero, with the box of its constraint as brackets and a previewed value as a tick. */
export function DivergingBarView({ extent, width, height = 14, label, ...input }: DivergingBarProps) {
  const bar = divergingBar(input, extent, width);
  const middle = height / 2;
  return (
    <svg
      className={classes.svg}
      width={width}
      height={height}
      role="img"
      aria-label={`${label} ${signed(input.value)}${input.after == null ? "" : `, would be ${signed(input.after)}`}`}
    >
      <line className={classes.zero} x1={bar.zero} x2={bar.zero} y1={0} y2={height} />
      <rect
        className={bar.positive ? classes.positive : classes.negative}
        x={bar.x}
        width={bar.width}
        y={2.5}
        height={height - 5}
        rx={1.5}
      />
      {bar.lower !== null && <path className={classes.bound} d={`M${bar.lower + 3} 1h-3v${height - 2}h3`} />}
      {bar.upper !== null && <path className={classes.bound} d={`M${bar.upper - 3} 1h3v${height - 2}h-3`} />}
      {bar.after !== null && (
        <>
          <line className={classes.after} x1={bar.after} x2={bar.after} y1={0} y2={height} />
          <line
            className={classes.after}
            x1={bar.positive ? bar.x + bar.width : bar.x}
            x2={bar.after}
            y1={middle}
            y2={middle}
            strokeDasharray="2 2"
          />
        </>
      )}
    </svg>
  );
}
