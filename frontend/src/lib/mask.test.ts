import { expect, test } from "vitest";
import { cellGrid, cropWindow, decodeMask, fillPath, maskOf, outlinePath } from "./mask";

test("bits are read row by row, most significant first", () => {
  // 0b10110000 0b10000000 -> 3 x 3 cells: 101 / 100 / 001
  expect([...decodeMask(btoa("\xb0\x80"), 3, 3)]).toEqual([1, 0, 1, 1, 0, 0, 0, 0, 1]);
});

test("missing bits are outside", () => {
  expect([...decodeMask("", 1, 3)]).toEqual([0, 0, 0]);
});

test("a segment is cut from the map of all segments", () => {
  expect([...maskOf(new Uint8Array([0, 2, 2, 1]), 2)]).toEqual([0, 1, 1, 0]);
});

test("neighbouring cells of a row become one rectangle", () => {
  expect(fillPath(new Uint8Array([1, 1, 0, 1]), cellGrid([1, 4]))).toBe(
    "M0 0h0.5v1h-0.5zM0.75 0h0.25v1h-0.25z",
  );
});

test("a grid that covers only the middle of the picture is drawn there", () => {
  const middle = cellGrid([1, 2], [0.25, 0, 0.75, 1]);
  expect(fillPath(new Uint8Array([0, 1]), middle)).toBe("M0.5 0h0.25v1h-0.25z");
});

test("the outline has no side between two cells of the segment", () => {
  const sides = (path: string) => path.split("M").length - 1;
  expect(sides(outlinePath(new Uint8Array([1]), cellGrid([1, 1])))).toBe(4);
  expect(sides(outlinePath(new Uint8Array([1, 1]), cellGrid([1, 2])))).toBe(6);
  expect(outlinePath(new Uint8Array([0, 0]), cellGrid([1, 2]))).toBe("");
});

test("a crop keeps the picture's proportions and shows the box", () => {
  const crop = cropWindow([0.5, 0.5, 0.75, 0.75], 4 / 3, 60);
  expect(crop.width / crop.height).toBeCloseTo(4 / 3);
  // The box's left and right edges lie inside the frame.
  expect(0.5 * crop.width + crop.left).toBeGreaterThanOrEqual(0);
  expect(0.75 * crop.width + crop.left).toBeLessThanOrEqual(60 + 1e-9);
});

test("a crop never shows beyond the picture", () => {
  const crop = cropWindow([0, 0, 1, 1], 2, 60);
  expect(crop.left).toBeLessThanOrEqual(0);
  expect(crop.left + crop.width).toBeGreaterThanOrEqual(60 - 1e-9);
  expect(crop.top).toBeCloseTo(0);
  expect(crop.height).toBeCloseTo(60);
});
