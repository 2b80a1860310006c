// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Scrub, ScrubFinding } from "@/lib/api/types";
import { fakeServer } from "@/lib/testing/fake-server";
import { sampleJob, sampleScrub } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import { StorageCheck } from "./StorageCheck";

/** A server whose latest check is what `latest` answers. */
const server = (latest: () => Scrub | null, findings: ScrubFinding[] = [], start = { status: 202 }) =>
  fakeServer({
    "GET /storage/scrubs": () => ({ body: { items: [latest()].filter(Boolean) } }),
    "GET /storage/scrubs/scr-1": () => ({ body: { scrub: latest(), findings, createdByName: "Ada" } }),
    "POST /storage/scrubs": () => ({ ...start, body: { jobId: "j1", id: "scr-1", detail: "Not now." } }),
    "GET /jobs": () => ({
      body: { items: [sampleJob({ progress: { done: 30, total: 1200, rate: null, etaSeconds: null } })] },
    }),
  });

test("a store that was never checked can be, and the progress shows", async () => {
  let scrub: Scrub | null = null;
  const { asked } = server(() => scrub);
  show(<StorageCheck onStream={vi.fn()} />);
  expect(await screen.findByText("No check yet")).toBeInTheDocument();
  scrub = sampleScrub({ state: "pending", blobs: null, bytes: null });
  await userEvent.click(screen.getByRole("button", { name: "Check now" }));
  expect(await screen.findByText(/30 of 1,200 blobs/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Check now" })).toBeDisabled();
  expect(screen.queryByText("No check yet")).toBeNull();
  expect(asked.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual([
    "/storage/scrubs",
  ]);
});

test("a sound store says who had it checked and how much was read", async () => {
  server(() => sampleScrub());
  show(<StorageCheck onStream={vi.fn()} />);
  expect(await screen.findByText("All sound")).toBeInTheDocument();
  expect(screen.getByText(/1,200 blobs were checked, 204 MB read/)).toBeInTheDocument();
  expect(screen.getByText(/Asked for .*2026.* by Ada/)).toBeInTheDocument();
  expect(screen.queryByRole("table")).toBeNull();
});

test("a missing and an altered blob are named with the events that name them, which lead to their streams", async () => {
  const [gone, changed] = ["a".repeat(64), "b".repeat(64)];
  server(
    () => sampleScrub({ missing: 1, altered: 1 }),
    [
      {
        hash: gone,
        condition: "missing",
        namedBy: [{ stream: "ens-0123456789ab", version: 3, kind: "refitCompleted" }],
      },
      {
        hash: changed,
        condition: "altered",
        namedBy: [
          { stream: "dat-1", version: 2, kind: "datasetImported" },
          { stream: "dat-1", version: 3, kind: "datasetRevised" },
        ],
      },
    ],
  );
  const onStream = vi.fn();
  show(<StorageCheck onStream={onStream} />);
  expect(await screen.findByText("Damaged")).toBeInTheDocument();
  expect(screen.getByText(/204 MB read: 1 missing, 1 altered\./)).toBeInTheDocument();
  const row = (hash: string) => within(screen.getByRole("row", { name: new RegExp(hash) }));
  expect(row(gone).getByText("missing")).toBeInTheDocument();
  expect(row(gone).getByText(/refit completed/)).toHaveTextContent("#3");
  expect(row(changed).getByText("altered")).toBeInTheDocument();
  expect(row(changed).getByText(/dataset revised/)).toHaveTextContent("dat-1 #3");
  await userEvent.click(row(gone).getByRole("button", { name: "ens-01234567" }));
  expect(onStream).toHaveBeenCalledWith("ens-0123456789ab");
});

test("a check that failed, one that can't start and one that can't be read say why", async () => {
  server(() => sampleScrub({ state: "failed", error: "The store is away." }), [], { status: 503 });
  const { unmount } = show(<StorageCheck onStream={vi.fn()} />);
  expect(await screen.findByRole("alert")).toHaveTextContent("The store is away.");
  await userEvent.click(screen.getByRole("button", { name: "Check now" }));
  expect(await screen.findByText("The check did not start")).toBeInTheDocument();
  unmount();

  fakeServer({});
  show(<StorageCheck onStream={vi.fn()} />);
  expect(await screen.findByText("The latest check could not be read")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
});
