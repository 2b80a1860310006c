import { expect, test } from "vitest";
import {
  ago,
  bytes,
  counted,
  duration,
  initials,
  plain,
  points,
  power,
  signed,
  signedPoints,
  timeLeft,
} from "./format";

test("average precision is told in points", () => {
  expect(points(0.87312)).toBe("87.3");
  expect(points(null)).toBe("–");
});

test("a change carries a true minus, and no sign when it rounds to zero", () => {
  expect(power(0.0000032)).toBe("3.2e−6");
  expect(signedPoints(-0.0141)).toBe("−1.4");
  expect(signedPoints(0.0077, 2)).toBe("+0.77");
  expect(signed(-0.001)).toBe("0.00");
  expect(plain(-0.0001)).toBe("0.00");
});

test("counts agree with their noun", () => {
  expect(counted(1, "image")).toBe("1 image");
  expect(counted(10_000, "image")).toBe("10,000 images");
});

test("sizes and durations choose a readable unit", () => {
  expect(bytes(999)).toBe("999 B");
  expect(bytes(1_540_000)).toBe("1.5 MB");
  expect(duration(3.21)).toBe("3.2 s");
  expect(duration(200)).toBe("3 min");
  expect(duration(4800)).toBe("1 h 20 min");
  expect(duration(Infinity)).toBe("–");
});

test("what is left is an estimate: no tenths, and no zero seconds", () => {
  expect(timeLeft(8.41)).toBe("about 8 s left");
  expect(timeLeft(57.2)).toBe("about 57 s left");
  expect(timeLeft(170)).toBe("about 3 min left");
  expect(timeLeft(0)).toBe("almost done");
});

test("recent times are told relative to now", () => {
  const now = Date.parse("2026-01-02T12:00:00Z");
  expect(ago("2026-01-02T11:59:50Z", now)).toBe("just now");
  expect(ago("2026-01-02T11:20:00Z", now)).toBe("40 min ago");
  expect(ago("2026-01-02T02:00:00Z", now)).toBe("10 h ago");
});

test("initials come from the first and last name", () => {
  expect(initials("Ada King Lovelace")).toBe("AL");
  expect(initials("owner")).toBe("O");
});
