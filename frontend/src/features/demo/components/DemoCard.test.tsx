// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeServer } from "@/lib/testing/fake-server";
import { sampleJob } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import type { CurrentDemo, Demo } from "@/lib/api/types";
import { sampleDemo } from "../testing/demo";
import { DemoCard } from "./DemoCard";

function serve(current: CurrentDemo | null, enabled = true) {
  return fakeServer({
    "GET /demo": () => ({ body: { enabled, current } satisfies Demo }),
    "GET /datasets/d1/images": () => ({ body: { items: [], nextCursor: null, total: 0 } }),
    "POST /demo/reset": () => ({ status: 202, body: { jobId: "j9", id: "p2" } }),
    "POST /jobs/j4/retry": () => ({ status: 202, body: sampleJob({ id: "j4" }) }),
  });
}
const card = () => show(<DemoCard tourWord={() => "Take the tour"} />);
const ready = sampleDemo(7, {}, { state: "ready", ensembleId: "s1" });

test("while it is being made, the part at work says what it does and how far it is", async () => {
  serve(sampleDemo(4, { state: "running", done: 1_200, total: 2_400, etaSeconds: 11 }));
  card();
  const parts = await screen.findByRole("list", { name: "Parts of the demo" });
  const current = within(parts).getAllByRole("listitem")[4];
  expect(current).toHaveTextContent("Find concepts in every image, at work");
  expect(current).toHaveTextContent("How strongly each word of the vocabulary is present");
  expect(await within(parts).findByText("1,200 of 2,400 · about 11 s left")).toBeVisible();
  expect(screen.getByText("Demo · 4 of 7 parts done")).toBeVisible();
});

test("the scenes can be browsed as soon as they are imported", async () => {
  serve(sampleDemo(2));
  card();
  expect(await screen.findByRole("link", { name: "Browse the scenes" })).toHaveAttribute(
    "href",
    "/projects/p1/datasets/d1",
  );
});

test("before that only the project can be opened", async () => {
  serve(sampleDemo(1, { state: "running" }, { datasetId: "d1" }));
  card();
  expect(await screen.findByRole("link", { name: "Open the project" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Browse the scenes" })).not.toBeInTheDocument();
});

test("ready, it leads into the tour and to the students", async () => {
  serve(ready);
  card();
  expect(await screen.findByRole("link", { name: "Take the tour" })).toHaveAttribute(
    "href",
    "/projects/p1/ensembles/s1?tour=start",
  );
  expect(screen.getByRole("link", { name: "Open the demo" })).toHaveAttribute(
    "href",
    "/projects/p1/ensembles/s1",
  );
});

test("after a reset the card says which demo it speaks of, as its project is called", async () => {
  serve({ ...ready, number: 2 });
  card();
  expect(await screen.findByRole("heading", { name: "Demo 2 is ready" })).toBeVisible();
});

test("a failed part is named with its reason, and can be tried again", async () => {
  const { asked } = serve(
    sampleDemo(3, { state: "failed", jobId: "j4" }, { state: "failed", error: "No space left." }),
  );
  card();
  expect(await screen.findByRole("alert")).toHaveTextContent("“Load the teacher” failed: No space left.");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(asked.some(({ method, path }) => method === "POST" && path === "/jobs/j4/retry")).toBe(true);
});

test("stopped half-way, it can go on", async () => {
  serve(sampleDemo(3, { state: "failed", jobId: "j4" }, { state: "cancelled" }));
  card();
  expect(await screen.findByText("The demo was stopped half-way")).toBeVisible();
  expect(screen.getByRole("button", { name: "Go on" })).toBeEnabled();
});

test("resetting asks first and says that nothing is deleted", async () => {
  const { asked } = serve(ready);
  card();
  await userEvent.click(await screen.findByRole("button", { name: "More about the demo" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Reset the demo…" }));
  const dialog = await screen.findByRole("dialog", { name: "Reset the demo" });
  expect(dialog).toHaveTextContent("The present demo project stays under Projects");
  expect(asked.some(({ method }) => method === "POST")).toBe(false);
  await userEvent.click(within(dialog).getByRole("button", { name: "Make a fresh demo" }));
  expect(asked.some(({ path }) => path === "/demo/reset")).toBe(true);
});

test("hidden, it stays away until there is a fresh demo", async () => {
  serve(ready);
  const { unmount } = card();
  await userEvent.click(await screen.findByRole("button", { name: "More about the demo" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Hide this" }));
  expect(screen.queryByRole("region", { name: "Demo" })).not.toBeInTheDocument();
  unmount();
  serve({ ...ready, projectId: "p2" });
  card();
  expect(await screen.findByText("The demo is ready")).toBeVisible();
});

test("without a demo project it can be set up; switched off, nothing is said", async () => {
  serve(null);
  const { unmount } = card();
  expect(await screen.findByRole("button", { name: "Set up the demo" })).toBeEnabled();
  unmount();
  const { asked } = serve(null, false);
  card();
  await expect.poll(() => asked.length).toBe(1);
  expect(screen.queryByRole("region", { name: "Demo" })).not.toBeInTheDocument();
});
