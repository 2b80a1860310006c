import { useElementSize } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactNode } from "react";
import { galleryShape, needsMore } from "@/lib/gallery";
import classes from "./VirtualGallery.module.css";

interface VirtualGalleryProps<T> {
  items: readonly T[];
  /** How many there are in all, loaded or not. */
  total: number;
  tileWidth: number;
  tileHeight: number;
  gap?: number;
  label: string;
  keyOf: (item: T) => string;
  tile: (item: T) => ReactNode;
  /** Asked for when the view reaches what is not loaded. */
  onMore: () => void;
  loadingMore: boolean;
}

/** A grid of equal tiles of which only the visible rows exist, so that tens of thousands scroll smoothly. */
export function VirtualGallery<T>(props: VirtualGalleryProps<T>) {
  const { items, total, tileWidth, tileHeight, gap = 8, onMore, loadingMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const { columns, rows, tile } = galleryShape(total, width, tileWidth, gap);
  const virtual = useVirtualizer({
    count: width > 0 ? rows : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => tileHeight + gap,
    overscan: 3,
  });
  const visible = virtual.getVirtualItems();
  const more = needsMore(visible.at(-1)?.index ?? 0, columns, items.length, total);
  useEffect(() => {
    if (more && !loadingMore) onMore();
  }, [more, loadingMore, onMore]);

  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={props.label}>
      <div ref={measured} role="list" className={classes.inner} style={{ height: virtual.getTotalSize() }}>
        {visible.map((row) =>
          Array.from({ length: Math.min(columns, total - row.index * columns) }, (_, column) => {
            const item = items[row.index * columns + column];
            const place = {
              width: tile,
              height: tileHeight,
              transform: `translate(${column * (tile + gap)}px, ${row.start}px)`,
            };
            return (
              <div
                key={item === undefined ? `${row.index}-${column}` : props.keyOf(item)}
                role="listitem"
                className={item === undefined ? `${classes.tile} ${classes.waiting}` : classes.tile}
                style={place}
              >
                {item !== undefined && props.tile(item)}
              </div>
            );
          }),
        )}
      </div>
    </div>
  );
}
