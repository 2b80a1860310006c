import { useMemo, useState } from "react";
import { imageUrl } from "@/lib/api/images";
import type { Exemplar } from "@/lib/api/types";
import { cellGrid, cropWindow, decodeMask, fillPath, outlinePath } from "@/lib/mask";
import classes from "./SegmentCrop.module.css";

const whole = "M0 0h1v1h-1z";

/** A segment cut from its picture, what lies outside dimmed; the whole picture where no segment is known. */
export function SegmentCrop({ exemplar, size }: { exemplar: Exemplar; size: number }) {
  const [aspect, setAspect] = useState(4 / 3);
  const paths = useMemo(() => {
    if (exemplar.grid === null || exemplar.mask === null) return null;
    const grid = cellGrid(exemplar.grid, exemplar.window);
    const mask = decodeMask(exemplar.mask, grid.h, grid.w);
    return { outside: whole + fillPath(mask, grid), border: outlinePath(mask, grid) };
  }, [exemplar]);
  const place = cropWindow(exemplar.box ?? [0, 0, 1, 1], aspect, size);
  return (
    <span className={classes.frame} style={{ width: size, height: size }}>
      <img
        src={imageUrl(exemplar.sha)}
        alt={`Segment of ${exemplar.imageName}`}
        loading="lazy"
        style={place}
        onLoad={(event) => {
          const { naturalWidth, naturalHeight } = event.currentTarget;
          if (naturalHeight > 0) setAspect(naturalWidth / naturalHeight);
        }}
      />
      {paths && (
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" style={place} aria-hidden>
          <path className={classes.dim} d={paths.outside} fillRule="evenodd" />
          <path className={classes.halo} d={paths.border} vectorEffect="non-scaling-stroke" />
          <path className={classes.line} d={paths.border} vectorEffect="non-scaling-stroke" />
        </svg>
      )}
    </span>
  );
}
