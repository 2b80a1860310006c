import { points } from "@/lib/format";
import { dumbbell, type DumbbellInput } from "./layout";
import classes from "./view.module.css";

interface DumbbellProps extends DumbbellInput {
  domain: [number, number];
  width: number;
  height?: number;
}

/** Teacher (hollow diamond) and student (full disc) on one line, the gap between them coloured by its direction. */
export function DumbbellView({ teacher, student, domain, width, height = 18 }: DumbbellProps) {
  const drawn = dumbbell({ teacher, student }, domain, width);
  const y = height / 2;
  return (
    <svg
      className={classes.svg}
      width={width}
      height={height}
      role="img"
      aria-label={`Student ${points(student)}, teacher ${points(teacher)}`}
    >
      <line className={classes.axis} x1={6} x2={width - 6} y1={y} y2={y} />
      {drawn.gap && (
        <line
          className={drawn.gap.worse ? classes.worse : classes.better}
          x1={drawn.gap.x}
          x2={drawn.gap.x + drawn.gap.width}
          y1={y}
          y2={y}
        />
      )}
      {drawn.student !== null && <circle className={classes.student} cx={drawn.student} cy={y} r={3.5} />}
      {drawn.teacher !== null && (
        <path className={classes.teacher} d={`M${drawn.teacher} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`} />
      )}
    </svg>
  );
}
