export interface GalleryShape {
  columns: number;
  rows: number;
  /** Width of one tile, so that all of them together fill the row. */
  tile: number;
}

/** How many tiles stand side by side, and how many rows hold all of them. */
export function galleryShape(total: number, width: number, tile: number, gap: number): GalleryShape {
  const columns = Math.max(1, Math.floor((width + gap) / (tile + gap)));
  const stretched = Math.floor((width + gap) / columns) - gap;
  return { columns, rows: Math.ceil(total / columns), tile: Math.max(tile, Math.min(stretched, tile * 1.6)) };
}

/** Whether rows up to `lastRow` show tiles beyond what is loaded. */
export function needsMore(lastRow: number, columns: number, loaded: number, total: number): boolean {
  return loaded < total && (lastRow + 1) * columns > loaded;
}
