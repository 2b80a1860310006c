/** Bytes of a base64 text. */
export function fromBase64(text: string): Uint8Array {
  const raw = atob(text);
  return Uint8Array.from(raw, (char) => char.charCodeAt(0));
}

/** A segment's mask from its bits (row-major, most significant bit first): h * w cells, 1 inside. */
export function decodeMask(base64: string, h: number, w: number): Uint8Array {
  const bits = fromBase64(base64);
  const cells = new Uint8Array(h * w);
  for (let cell = 0; cell < cells.length; cell++) {
    cells[cell] = ((bits[cell >> 3] ?? 0) >> (7 - (cell & 7))) & 1;
  }
  return cells;
}

/** The cells of one segment in a map of segment numbers. */
export function maskOf(map: Uint8Array, segment: number): Uint8Array {
  return map.map((id) => (id === segment ? 1 : 0));
}

/** A grid of cells and the part of the picture it covers: [left, top, right, bottom] in 0..1. */
export interface CellGrid {
  h: number;
  w: number;
  window: readonly number[];
}

/** A grid as the API tells it; without a window it covers the whole picture. */
export function cellGrid(grid: readonly number[], window?: readonly number[] | null): CellGrid {
  const [h = 1, w = 1] = grid;
  return { h, w, window: window ?? [0, 0, 1, 1] };
}

function placer({ h, w, window: [left = 0, top = 0, right = 1, bottom = 1] }: CellGrid) {
  const [cellWidth, cellHeight] = [(right - left) / w, (bottom - top) / h];
  return {
    at: (y: number, x: number) => `M${left + x * cellWidth} ${top + y * cellHeight}`,
    across: (cells: number) => cells * cellWidth,
    down: cellHeight,
  };
}

/** The mask as one SVG path, the picture being the unit square: one rectangle per run of cells in a row. */
export function fillPath(mask: Uint8Array, grid: CellGrid): string {
  const { h, w } = grid;
  const { at, across, down } = placer(grid);
  let path = "";
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (!mask[y * w + x]) continue;
      const start = x;
      while (x + 1 < w && mask[y * w + x + 1]) x++;
      const length = across(x + 1 - start);
      path += `${at(y, start)}h${length}v${down}h${-length}z`;
    }
  }
  return path;
}

/** The border of the mask, the picture being the unit square: every side of a cell with no neighbour across it. */
export function outlinePath(mask: Uint8Array, grid: CellGrid): string {
  const { h, w } = grid;
  const { at, across, down } = placer(grid);
  const inside = (y: number, x: number) => y >= 0 && y < h && x >= 0 && x < w && mask[y * w + x] === 1;
  let path = "";
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (!inside(y, x)) continue;
      if (!inside(y - 1, x)) path += `${at(y, x)}h${across(1)}`;
      if (!inside(y + 1, x)) path += `${at(y + 1, x)}h${across(1)}`;
      if (!inside(y, x - 1)) path += `${at(y, x)}v${down}`;
      if (!inside(y, x + 1)) path += `${at(y, x + 1)}v${down}`;
    }
  }
  return path;
}

export interface CropWindow {
  /** The size of the whole picture and its shift, in pixels, so that the box fills the frame. */
  width: number;
  height: number;
  left: number;
  top: number;
}

/** Shows `box` ([x0, y0, x1, y1] in 0..1) of a picture with the given aspect (width / height) in a square frame. */
export function cropWindow(box: readonly number[], aspect: number, frame: number): CropWindow {
  const [x0 = 0, y0 = 0, x1 = 1, y1 = 1] = box;
  // In units of the picture's height; a little air around the box, but never beyond the shorter side.
  const side = Math.min(Math.max((x1 - x0) * aspect, y1 - y0) * 1.12, Math.min(1, aspect));
  const clamp = (value: number, high: number) => Math.min(Math.max(0, value), Math.max(0, high));
  const left = clamp(((x0 + x1) / 2) * aspect - side / 2, aspect - side);
  const top = clamp((y0 + y1) / 2 - side / 2, 1 - side);
  const scale = frame / side;
  return { width: aspect * scale, height: scale, left: -left * scale, top: -top * scale };
}
