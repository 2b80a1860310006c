// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Explanation } from "@/lib/api/student-types";
import { show } from "@/lib/testing/show";
import { SegmentOverlay } from "./SegmentOverlay";

const explanation: Explanation = {
  sha: "a",
  name: "a.jpg",
  width: 400,
  height: 300,
  split: "tune",
  window: null,
  class: "train",
  label: 1,
  teacherProbability: 0.9,
  studentProbability: 0.5,
  intercept: -2,
  contributions: [],
  grid: [1, 2],
  segmentMap: btoa("\x00\x01"),
  segments: [
    { segment: 0, area: 0.5, concepts: [{ index: 7, concept: "rail", similarity: 0.6 }] },
    { segment: 1, area: 0.5, concepts: [] },
  ],
};

test("segments can be chosen with the keyboard and tell their concept", async () => {
  const onChoose = vi.fn();
  show(<SegmentOverlay explanation={explanation} chosen={1} onChoose={onChoose} />);
  const rail = screen.getByRole("button", { name: "Segment 1: rail, 50 % of the picture" });
  rail.focus();
  await userEvent.keyboard("{Enter}");
  expect(onChoose).toHaveBeenCalledWith(0);
  expect(screen.getByRole("button", { name: /^Segment 2: no concept/, pressed: true })).toBeInTheDocument();
});

test("a picture without segments is just a picture", () => {
  show(
    <SegmentOverlay
      explanation={{ ...explanation, grid: null, segmentMap: null }}
      chosen={null}
      onChoose={() => undefined}
    />,
  );
  expect(screen.getByRole("img", { name: "a.jpg" })).toBeInTheDocument();
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
