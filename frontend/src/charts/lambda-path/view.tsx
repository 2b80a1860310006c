import { useMemo, type MouseEvent } from "react";
import { plain, points as inPoints } from "@/lib/format";
import { lambdaPath, nearestPoint, type Frame, type Panel, type PathPoint } from "./layout";
import classes from "./view.module.css";

const margins = { left: 34, right: 12, top: 18, bottom: 32, gap: 30 };

interface LambdaPathProps {
  data: readonly PathPoint[];
  /** The teacher's mean average precision, drawn as a line. */
  teacher: number | null;
  /** Place of the chosen point. */
  chosen: number;
  /** Place of the point that the figures beside the chart are about. */
  shown: number;
  onShow: (place: number | null) => void;
  width: number;
  height: number;
  /** The text equivalent. */
  label: string;
}

/** What each lambda would give: mean average precision above, concepts a class below; the chosen one marked in both. */
export function LambdaPathView(props: LambdaPathProps) {
  const { data, teacher, chosen, shown, onShow, width, height, label } = props;
  const frame: Frame = useMemo(() => ({ ...margins, width, height }), [width, height]);
  const { ap, concepts, xs, xTicks } = useMemo(
    () => lambdaPath(data, teacher, frame),
    [data, teacher, frame],
  );
  const bottom = height - margins.bottom;
  const under = (event: MouseEvent<SVGSVGElement>) =>
    nearestPoint(xs, event.clientX - event.currentTarget.getBoundingClientRect().left);

  return (
    <svg
      className={classes.svg}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      onMouseMove={(event) => onShow(under(event))}
      onMouseLeave={() => onShow(null)}
    >
      {xTicks.map(({ at, value }) => (
        <g key={value}>
          <line className={classes.grid} x1={at} x2={at} y1={margins.top} y2={bottom} />
          <text className={classes.tick} x={at} y={bottom + 13} textAnchor="middle">
            {value.toExponential().replace("-", "−")}
          </text>
        </g>
      ))}
      {shown !== chosen && <Rule className={classes.hovered} x={xs[shown]} bottom={bottom} />}
      <Rule className={classes.chosen} x={xs[chosen]} bottom={bottom} />
      {ap && (
        <>
          <Axes panel={ap} width={width} title="Mean AP on tune" value={(tick) => inPoints(tick, 0)} />
          {ap.teacher !== null && <Teacher y={ap.teacher} width={width} ap={teacher} />}
          <Curve panel={ap} marked={[chosen, shown]} />
        </>
      )}
      <Axes panel={concepts} width={width} title="Concepts a class" value={(tick) => plain(tick, 0)} />
      <Curve panel={concepts} marked={[chosen, shown]} />
      <text className={classes.tick} x={width - margins.right} y={height - 4} textAnchor="end">
        λ: larger means fewer concepts
      </text>
    </svg>
  );
}

function Rule({
  className,
  x,
  bottom,
}: {
  className: string | undefined;
  x: number | undefined;
  bottom: number;
}) {
  return x === undefined ? null : <line className={className} x1={x} x2={x} y1={margins.top} y2={bottom} />;
}

function Axes({
  panel,
  width,
  title,
  value,
}: {
  panel: Panel;
  width: number;
  title: string;
  value: (tick: number) => string;
}) {
  return (
    <>
      {panel.ticks.map((tick) => (
        <g key={tick.value}>
          <line
            className={classes.grid}
            x1={margins.left}
            x2={width - margins.right}
            y1={tick.at}
            y2={tick.at}
          />
          <text className={classes.tick} x={margins.left - 6} y={tick.at + 3} textAnchor="end">
            {value(tick.value)}
          </text>
        </g>
      ))}
      <line
        className={classes.axis}
        x1={margins.left}
        x2={width - margins.right}
        y1={panel.bottom}
        y2={panel.bottom}
      />
      <text className={classes.title} x={margins.left} y={panel.top - 7}>
        {title}
      </text>
    </>
  );
}

function Curve({ panel, marked }: { panel: Panel; marked: readonly number[] }) {
  return (
    <>
      <path className={classes.curve} d={panel.curve} />
      {panel.points.map((point, place) => (
        <circle
          key={point.x}
          className={marked.includes(place) ? classes.marked : classes.point}
          cx={point.x}
          cy={point.y}
          r={marked.includes(place) ? 5 : 2}
        />
      ))}
    </>
  );
}

/** The teacher's value as a reference, with its mark and name. */
function Teacher({ y, width, ap }: { y: number; width: number; ap: number | null }) {
  const end = width - margins.right;
  return (
    <>
      <line className={classes.teacher} x1={margins.left} x2={end} y1={y} y2={y} />
      <path className={classes.diamond} d={`M${end - 5} ${y - 5}l5 5-5 5-5-5z`} />
      <text className={classes.note} x={end - 14} y={y + 12} textAnchor="end">
        Teacher {inPoints(ap)}
      </text>
    </>
  );
}
