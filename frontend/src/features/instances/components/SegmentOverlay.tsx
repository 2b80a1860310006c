import { useMemo, type CSSProperties } from "react";
import { imageUrl } from "@/lib/api/images";
import type { Explanation } from "@/lib/api/student-types";
import { counted, percent } from "@/lib/format";
import { segmentShapes } from "../model/explain";
import { anchor } from "@/ui/anchor";
import classes from "./Instances.module.css";

interface SegmentOverlayProps {
  explanation: Explanation;
  chosen: number | null;
  onChoose: (segment: number) => void;
}

/** The picture with its segments; the chosen one stands out, the rest is dimmed. */
export function SegmentOverlay({ explanation, chosen, onChoose }: SegmentOverlayProps) {
  const shapes = useMemo(() => segmentShapes(explanation), [explanation]);
  const picked = shapes.find((shape) => shape.segment === chosen);
  const facts = new Map(explanation.segments.map((segment) => [segment.segment, segment]));
  return (
    <div className={classes.frame}>
      <div
        className={classes.stage}
        style={{ "--shape": explanation.width / explanation.height } as CSSProperties}
        data-image={explanation.sha}
        {...anchor("picture")}
      >
        <img src={imageUrl(explanation.sha, "full")} alt={explanation.name} />
        {shapes.length > 0 && (
          <svg
            viewBox="0 0 1 1"
            preserveAspectRatio="none"
            role="group"
            aria-label={`${counted(shapes.length, "segment")} of the picture`}
          >
            {picked && <path className={classes.dim} d={`M0 0h1v1h-1z${picked.fill}`} fillRule="evenodd" />}
            {shapes.map(({ segment, fill, outline }) => {
              const fact = facts.get(segment);
              const name = fact?.concepts[0]?.concept ?? "no concept";
              return (
                <g key={segment}>
                  <path
                    className={classes.segment}
                    d={fill}
                    role="button"
                    tabIndex={0}
                    aria-pressed={segment === chosen}
                    aria-label={`Segment ${segment + 1}: ${name}, ${percent(fact?.area)} of the picture`}
                    onClick={() => onChoose(segment)}
                    onKeyDown={(event) => {
                      if (event.key !== "Enter" && event.key !== " ") return;
                      event.preventDefault();
                      onChoose(segment);
                    }}
                  />
                  <path className={classes.border} d={outline} vectorEffect="non-scaling-stroke" />
                </g>
              );
            })}
            {picked && <path className={classes.bold} d={picked.outline} vectorEffect="non-scaling-stroke" />}
          </svg>
        )}
      </div>
    </div>
  );
}
