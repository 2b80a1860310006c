import { expect, test } from "vitest";
import { overlap, placePanel, type Rect } from "./place";

const panel = { width: 336, height: 260 };
const view = { width: 1280, height: 800 };
const rect = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  width,
  height,
});
const covers = (place: { left: number; top: number }, other: Rect) =>
  overlap({ left: place.left, top: place.top, ...panel }, other) > 0;

test("it stands to the right of what it talks about, the arrow at its middle", () => {
  const place = placePanel(panel, view, { targets: [rect(10, 300, 370, 26)] });
  expect(place).toMatchObject({ side: "right", left: 394 });
  expect(place.top + place.arrow).toBe(313);
});

test("where the right is too narrow it goes to the left", () => {
  expect(placePanel(panel, view, { targets: [rect(950, 100, 320, 300)] }).side).toBe("left");
});

test("over a strip as wide as the window it goes above or below", () => {
  expect(placePanel(panel, view, { targets: [rect(0, 540, 1280, 250)] }).side).toBe("top");
  expect(placePanel(panel, view, { targets: [rect(0, 10, 1280, 250)] }).side).toBe("bottom");
});

test("several targets are spared together", () => {
  const targets = [rect(400, 150, 560, 48), rect(400, 350, 560, 48)];
  const place = placePanel(panel, view, { targets });
  expect(targets.some((target) => covers(place, target))).toBe(false);
});

test("an open dialog is not covered", () => {
  const dialog = rect(410, 60, 460, 420);
  const place = placePanel(panel, view, { targets: [], blocked: [dialog] });
  expect(covers(place, dialog)).toBe(false);
});

test("of free places the one that leaves useful things uncovered is taken", () => {
  const useful = rect(960, 90, 320, 500);
  expect(placePanel(panel, view, { targets: [rect(400, 200, 500, 40)], clear: [useful] }).side).toBe("left");
});

test("about nothing on the page it stands in the corner, without an arrow", () => {
  expect(placePanel(panel, view, { targets: [] })).toEqual({ left: 932, top: 528, side: null, arrow: 0 });
});

test("it stays inside the window, however small", () => {
  for (const small of [
    { width: 360, height: 300 },
    { width: 300, height: 200 },
  ]) {
    const { left, top } = placePanel(panel, small, { targets: [rect(0, 0, 300, 40)] });
    expect(left).toBeGreaterThanOrEqual(12);
    expect(top).toBeGreaterThanOrEqual(12);
  }
});

test("it rests on its side while that is as good as another", () => {
  const around = { targets: [rect(500, 300, 200, 40)] };
  expect(placePanel(panel, view, around).side).toBe("right");
  expect(placePanel(panel, view, around, "left").side).toBe("left");
});
