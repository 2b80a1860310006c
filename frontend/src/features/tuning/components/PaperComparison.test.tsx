// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeServer } from "@/lib/testing/fake-server";
import { sampleEnsemble, samplePreview } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import { PaperComparison } from "./PaperComparison";

const request = { baseVersion: 1, constraints: [{ concept: 0, kind: "raise" as const, strength: 2 }] };
const paper = samplePreview({ studentAp: 0.83, dualityGap: 0.025, solveMs: 61.7, solver: "paper-sgd/1" });

function serve(paperMode: { available: boolean; reason: string | null }) {
  return fakeServer({
    "GET /system": () => ({ body: { paperMode } }),
    "POST /ensembles/s1/classes/train/preview": () => ({ body: paper }),
  });
}
const comparison = () =>
  show(
    <PaperComparison
      ensemble={sampleEnsemble()}
      cls="train"
      request={request}
      usual={{ preview: samplePreview(), error: null, behind: false, away: false }}
    />,
  );

test("nothing is trained until somebody asks", async () => {
  const { asked } = serve({ available: true, reason: null });
  comparison();
  expect(await screen.findByLabelText("Compare with paper mode")).not.toBeChecked();
  expect(asked.some(({ method }) => method === "POST")).toBe(false);
});

test("switched on, the same wishes are shown fitted both ways", async () => {
  const { asked } = serve({ available: true, reason: null });
  comparison();
  await userEvent.click(await screen.findByLabelText("Compare with paper mode"));
  const table = await screen.findByRole("table", { name: "Exact and paper mode" });
  expect(await within(table).findByRole("row", { name: "AP 84.0 83.0" })).toBeVisible();
  expect(within(table).getByRole("row", { name: "Change +2.0 +1.0" })).toBeVisible();
  expect(within(table).getByRole("row", { name: "Distance to the optimum 1.0e−8 2.5e−2" })).toBeVisible();
  expect(within(table).getByRole("row", { name: "Time 5 ms 62 ms" })).toBeVisible();
  expect(asked.find(({ method }) => method === "POST")?.body).toMatchObject({ ...request, trainer: "sgd" });
});

test("where paper mode cannot run the switch is off and says why", async () => {
  serve({ available: false, reason: "libtorch is missing." });
  comparison();
  const toggle = await screen.findByLabelText("Compare with paper mode");
  expect(toggle).toBeDisabled();
  await userEvent.hover(screen.getByText("Compare with paper mode"));
  expect(await screen.findByText("libtorch is missing.")).toBeInTheDocument();
});
