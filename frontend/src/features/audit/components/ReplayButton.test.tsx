// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeServer } from "@/lib/testing/fake-server";
import { sampleJob, sampleReplay, sampleReplayed } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import { ReplayButton } from "./ReplayButton";

const open = async () => {
  show(<ReplayButton ensemble="ens-1" />);
  await userEvent.click(screen.getByRole("button", { name: "Replay" }));
};

test("an ensemble that was never replayed can be, and the progress shows", async () => {
  let replays = [] as ReturnType<typeof sampleReplay>[];
  const { asked } = fakeServer({
    "GET /ensembles/ens-1/replays": () => ({ body: { items: replays } }),
    "POST /ensembles/ens-1/replay": () => {
      replays = [sampleReplay({ state: "pending" })];
      return { status: 202, body: { jobId: "j1", id: "r1" } };
    },
    "GET /jobs": () => ({
      body: { items: [sampleJob({ progress: { done: 3, total: 12, rate: null, etaSeconds: null } })] },
    }),
  });
  await open();
  await userEvent.click(await screen.findByRole("button", { name: "Replay all versions" }));
  expect(await screen.findByText(/3 of 12 fits/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Replay again" })).toBeDisabled();
  expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("the result names every version, and the class that came out otherwise", async () => {
  const replay = sampleReplay({ students: 3, differing: 1 });
  const students = [
    sampleReplayed(),
    sampleReplayed({ class: "car" }),
    sampleReplayed({ version: 2, equal: false, rebuiltHash: "x", largestDifference: 0.5 }),
  ];
  fakeServer({
    "GET /ensembles/ens-1/replays": () => ({ body: { items: [replay] } }),
    "GET /replays/r1": () => ({ body: { replay, students } }),
  });
  await open();
  await waitFor(() => expect(screen.getByText("Not as recorded")).toBeInTheDocument());
  expect(screen.getByText("all 2 classes equal")).toBeInTheDocument();
  expect(screen.getByText(/train: a weight differs by 5.0e−1/)).toBeInTheDocument();
});
