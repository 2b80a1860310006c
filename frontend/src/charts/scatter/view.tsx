import { useMemo, useState, type MouseEvent } from "react";
import { plain } from "@/lib/format";
import { nearest, scatter, type ScatterPoint } from "./layout";
import classes from "./view.module.css";

const margins = { left: 38, right: 14, top: 12, bottom: 34 };

interface ScatterProps {
  data: readonly (ScatterPoint & { name: string })[];
  width: number;
  height: number;
  xLabel: string;
  yLabel: string;
  chosen: number | null;
  onChoose: (id: number) => void;
  /** The text equivalent. */
  label: string;
}

/** Points by two values. Shape tells the sign of y as well as colour: discs above zero, diamonds below. */
export function ScatterView({ data, width, height, xLabel, yLabel, chosen, onChoose, label }: ScatterProps) {
  const placed = useMemo(() => scatter(data, width, height, margins), [data, width, height]);
  const [hovered, setHovered] = useState<number | null>(null);
  const names = useMemo(() => new Map(data.map((point) => [point.id, point.name])), [data]);

  const under = (event: MouseEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    return nearest(placed.points, event.clientX - frame.left, event.clientY - frame.top);
  };
  const named = placed.points.filter((point) => point.id === hovered || point.id === chosen);

  return (
    <svg
      className={classes.svg}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      onMouseMove={(event) => setHovered(under(event)?.id ?? null)}
      onMouseLeave={() => setHovered(null)}
      onClick={(event) => {
        const point = under(event);
        if (point) onChoose(point.id);
      }}
    >
      {placed.xTicks.map(({ at, value }) => (
        <g key={value}>
          <line className={classes.grid} x1={at} x2={at} y1={margins.top} y2={height - margins.bottom} />
          <text className={classes.tick} x={at} y={height - margins.bottom + 13} textAnchor="middle">
            {plain(value)}
          </text>
        </g>
      ))}
      {placed.yTicks.map(({ at, value }) => (
        <g key={value}>
          <line className={classes.grid} x1={margins.left} x2={width - margins.right} y1={at} y2={at} />
          <text className={classes.tick} x={margins.left - 6} y={at + 3} textAnchor="end">
            {plain(value, 1)}
          </text>
        </g>
      ))}
      <line
        className={classes.zero}
        x1={placed.zero.x}
        x2={placed.zero.x}
        y1={margins.top}
        y2={height - margins.bottom}
      />
      <line
        className={classes.zero}
        x1={margins.left}
        x2={width - margins.right}
        y1={placed.zero.y}
        y2={placed.zero.y}
      />
      {placed.points.map((point) => {
        const mark = `${point.y >= 0 ? classes.positive : classes.negative} ${
          point.id === chosen || point.id === hovered ? classes.chosen : ""
        }`;
        return point.y >= 0 ? (
          <circle key={point.id} className={mark} cx={point.px} cy={point.py} r={4} />
        ) : (
          <path key={point.id} className={mark} d={`M${point.px} ${point.py - 5}l5 5-5 5-5-5z`} />
        );
      })}
      {named.map((point) => (
        <text
          key={point.id}
          className={classes.name}
          x={point.px > width * 0.7 ? point.px - 8 : point.px + 8}
          y={point.py - 6}
          textAnchor={point.px > width * 0.7 ? "end" : "start"}
        >
          {names.get(point.id)}
        </text>
      ))}
      <text className={classes.axis} x={width - margins.right} y={height - 6} textAnchor="end">
        {xLabel}
      </text>
      <text className={classes.axis} x={margins.left + 4} y={margins.top + 8}>
        {yLabel}
      </text>
    </svg>
  );
}
