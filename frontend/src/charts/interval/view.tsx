import { signedPoints } from "@/lib/format";
import { interval, intervalReach, verdict, type IntervalInput } from "./layout";
import classes from "./view.module.css";

interface IntervalProps {
  change: IntervalInput;
  width: number;
  height?: number;
  /** Half the axis; left out, it fits the interval. Rows to be compared share one. */
  reach?: number;
}

/** A change with its interval around zero; hollow and grey when the interval reaches zero. */
export function IntervalView({ change, width, height = 16, reach = intervalReach(change) }: IntervalProps) {
  const placed = interval(change, reach, width);
  const y = height / 2;
  const kind = classes[verdict(change)];
  return (
    <svg
      className={classes.svg}
      width={width}
      height={height}
      role="img"
      aria-label={`Change ${signedPoints(change.value)} points, 95 % interval ${signedPoints(change.low)} to ${signedPoints(change.high)}`}
    >
      <line className={classes.zero} x1={placed.zero} x2={placed.zero} y1={0} y2={height} />
      <line className={`${classes.range} ${kind}`} x1={placed.low} x2={placed.high} y1={y} y2={y} />
      <circle className={kind} cx={placed.value} cy={y} r={3.5} strokeWidth={1.5} />
    </svg>
  );
}
