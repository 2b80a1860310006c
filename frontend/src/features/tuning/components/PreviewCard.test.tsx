// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import userEvent from "@testing-library/user-event";
import type { Change } from "@/lib/api/student-types";
import { samplePreview } from "@/lib/testing/samples";
import { TaughtBy } from "@/lib/taught-by";
import { show } from "@/lib/testing/show";
import { PreviewCard } from "./PreviewCard";

const card = (apChange: Change | null, onOpen = () => undefined, studentAp: number | null = 0.84) =>
  show(
    <PreviewCard
      state={{ preview: samplePreview({ apChange, studentAp }), error: null, behind: false, away: false }}
      hasImages
      onOpen={onOpen}
      onRetry={() => undefined}
    />,
  );

test("a change whose interval includes zero is called no better than noise", () => {
  card({ value: 0.02, low: -0.01, high: 0.05 });
  expect(screen.getByRole("status")).toHaveTextContent(
    "No better than noise: +2.0 points, 95 % interval −1.0 to +5.0.",
  );
});

test("a change whose interval is above zero is called better", () => {
  card({ value: 0.02, low: 0.01, high: 0.05 });
  expect(screen.getByRole("status")).toHaveTextContent("Better: +2.0 points");
});

test("a class without positives says that its AP is undefined", () => {
  card(null, undefined, null);
  expect(screen.getByRole("status")).toHaveTextContent("its AP is undefined");
});

test("while the slider moves the change stands without its interval", () => {
  card(null);
  expect(screen.getByRole("status")).toHaveTextContent("+2.0 points; the interval follows.");
});

test("unused concepts that would get a weight are named, the strongest first, and lead to the list", async () => {
  const onShow = vi.fn();
  const gained = (index: number, concept: string, after: number) => ({
    index,
    concept,
    before: 0,
    after,
    lower: null,
    upper: null,
    binding: false,
  });
  const weights = [gained(4, "plate", 0.4), gained(5, "sofa", 8.38), gained(6, "screen", 0.9)];
  show(
    <PreviewCard
      state={{ preview: samplePreview({ weights }), error: null, behind: false, away: false }}
      hasImages
      onOpen={() => undefined}
      onRetry={() => undefined}
      onShow={onShow}
    />,
  );
  expect(screen.getByText(/^Turns to/)).toHaveTextContent(
    "Turns to sofa +8.38, screen +0.90 and 1 more. What is no sign of the class can be excluded too.",
  );
  await userEvent.click(screen.getByRole("button", { name: "sofa" }));
  expect(onShow).toHaveBeenCalledWith(5);
});

test("a sketch says that it is one", () => {
  show(
    <PreviewCard
      state={{
        preview: samplePreview({ approximate: true, dualityGap: null }),
        error: null,
        behind: false,
        away: false,
      }}
      hasImages
      onOpen={() => undefined}
      onRetry={() => undefined}
    />,
  );
  expect(screen.getByRole("status")).toHaveTextContent(
    "About +2.0 points, from a sample of the images; the exact refit follows.",
  );
  expect(screen.getByLabelText("Preview")).toHaveTextContent("82.0 → about 84.0");
});

test("an image that would be fixed can be opened", async () => {
  const onOpen = vi.fn();
  card({ value: 0.02, low: 0.01, high: 0.05 }, onOpen);
  await userEvent.click(screen.getByRole("button", { name: "Open an image that would be fixed" }));
  expect(onOpen).toHaveBeenCalledWith("abc");
});

test("a refused preview is shown in the server's words, and can be asked for again", async () => {
  const onRetry = vi.fn();
  show(
    <PreviewCard
      state={{ preview: null, error: new Error("Strength must be at least 1."), behind: false, away: false }}
      hasImages
      onOpen={() => undefined}
      onRetry={onRetry}
    />,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("Strength must be at least 1.");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(onRetry).toHaveBeenCalled();
});

test("while the server is away the last figures stay, and it is said that they are old", () => {
  show(
    <PreviewCard
      state={{ preview: samplePreview(), error: null, behind: true, away: true }}
      hasImages
      onOpen={() => undefined}
      onRetry={() => undefined}
    />,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("The server is away");
  expect(screen.getByLabelText("Preview")).toHaveTextContent("82.0 → 84.0");
});

test("figures of labels that taught are called theirs", () => {
  show(
    <TaughtBy value="labels">
      <PreviewCard
        state={{ preview: samplePreview(), error: null, behind: false, away: false }}
        hasImages
        onOpen={() => undefined}
        onRetry={() => undefined}
      />
    </TaughtBy>,
  );
  expect(screen.getByText("AP, labels 90.0")).toBeVisible();
  expect(screen.getByText(/Agreement with labels/)).toBeVisible();
});
