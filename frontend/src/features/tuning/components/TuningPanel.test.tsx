// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { fakeServer, type Asked } from "@/lib/testing/fake-server";
import {
  sampleDetail,
  sampleEnsemble,
  sampleEntry,
  sampleTuning,
  sampleVersion,
} from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import type { Base } from "../model/base";
import { emptyDraft, reduceDraft, type Draft } from "../model/draft";
import { TuningPanel } from "./TuningPanel";

const base: Base = { version: 1, streamVersion: 4, tunings: [] };
const filled: Draft = {
  ...emptyDraft,
  now: {
    items: [{ index: 0, concept: "rail", kind: "raise", strength: 2, value: 1.5 }],
    reason: "",
    base,
  },
};
const commitRoute = "POST /ensembles/s1/classes/train/tunings";
const accepted = { status: 202, body: { tuningId: "t1", jobId: "j2", id: "s1" } };
const since = (cls: string) => ({
  status: 412,
  body: {
    currentVersion: 6,
    since: [
      {
        streamVersion: 5,
        kind: "conceptsTuned",
        at: "2026-01-01T00:00:00Z",
        actorName: "Ben",
        class: cls,
        tuningId: "t1",
        hash: "",
      },
    ],
  },
});

const version = (...tunings: string[]) => ({
  ...sampleVersion([]),
  constraints: tunings.map((tuningId) => sampleTuning({ tuningId })),
});

function Bench({ ensemble = sampleEnsemble(), shown = version() }) {
  const [draft, setDraft] = useState(filled);
  return (
    <TuningPanel
      ensemble={ensemble}
      footing={{ etag: '"4"', version: 1 }}
      detail={sampleDetail()}
      version={shown}
      draft={draft}
      dispatch={(action) => setDraft((now) => reduceDraft(now, action))}
      preview={{ preview: null, error: null, behind: false, away: false, again: () => undefined }}
      hasImages
      readOnly={false}
      actor="u1"
      now={0}
      onShowConcept={() => undefined}
      onOpenImage={() => undefined}
      onWithdraw={() => undefined}
    />
  );
}

async function giveReasonAndCommit() {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Reason"), "Rails tell trains.");
  await user.click(screen.getByRole("button", { name: "Commit" }));
}

let commits: Asked[];
beforeEach(() => {
  commits = [];
});

test("nothing can be committed without a reason", () => {
  fakeServer({});
  show(<Bench />);
  expect(screen.getByRole("button", { name: "Commit" })).toBeDisabled();
  expect(screen.getByText("Give a reason.")).toBeVisible();
});

test("a commit sends the constraints, the reason and the version seen, and empties the basket", async () => {
  fakeServer({
    [commitRoute]: (asked) => {
      commits.push(asked);
      return accepted;
    },
  });
  show(<Bench />);
  await giveReasonAndCommit();
  await waitFor(() => expect(screen.queryByText("rail")).not.toBeInTheDocument());
  expect(commits).toHaveLength(1);
  expect(commits[0]?.headers.get("If-Match")).toBe('"4"');
  expect(commits[0]?.body).toEqual({
    baseVersion: 1,
    constraints: [{ concept: 0, kind: "raise", strength: 2 }],
    reason: "Rails tell trains.",
  });
});

test("when others changed another class the commit is sent again, about what was seen", async () => {
  fakeServer({
    [commitRoute]: (asked) => {
      commits.push(asked);
      return commits.length === 1 ? since("car") : accepted;
    },
  });
  show(<Bench />);
  await giveReasonAndCommit();
  await waitFor(() => expect(commits).toHaveLength(2));
  expect(commits[1]?.headers.get("If-Match")).toBe('"6"');
  expect(commits[1]?.body).toMatchObject({ baseVersion: 1 });
});

test("when others changed the same class it is shown, and nothing typed is lost", async () => {
  fakeServer({
    [commitRoute]: (asked) => {
      commits.push(asked);
      return since("train");
    },
  });
  show(<Bench />);
  await giveReasonAndCommit();
  expect(await screen.findByText("train was changed meanwhile")).toBeVisible();
  expect(screen.getByText("Ben")).toBeVisible();
  expect(commits).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Refresh and preview again" }));
  expect(screen.getByDisplayValue("Rails tell trains.")).toBeInTheDocument();
  expect(screen.getByText("rail")).toBeInTheDocument();
});

test("a refusal is shown in its own words and the basket stays", async () => {
  fakeServer({ [commitRoute]: () => ({ status: 422, body: { detail: "These two bounds clash." } }) });
  show(<Bench />);
  await giveReasonAndCommit();
  expect(await screen.findByRole("alert")).toHaveTextContent("These two bounds clash.");
  expect(screen.getByText("rail")).toBeVisible();
});

test("while a refit of the class runs, nothing more can be committed", () => {
  fakeServer({});
  const pending = {
    tuningId: "t",
    kind: "tune" as const,
    class: "train",
    branch: "main",
    baseVersion: 1,
    reason: "x",
    actor: "u2",
    at: "",
    jobId: "j",
    state: "pending" as const,
    error: null,
  };
  show(<Bench ensemble={sampleEnsemble({ pending: [pending] })} />);
  expect(screen.getByText("A refit of train is on its way.")).toBeVisible();
});

test("a class that was changed since the draft was begun is committed only after a person agreed", async () => {
  fakeServer({
    "GET /ensembles/s1/timeline": () => ({
      body: {
        items: [
          sampleEntry({
            streamVersion: 5,
            class: "train",
            tuningId: "t1",
            actorName: "Ben",
            reason: "Mine first.",
          }),
        ],
      },
    }),
    [commitRoute]: (asked) => {
      commits.push(asked);
      return accepted;
    },
  });
  show(<Bench ensemble={sampleEnsemble({ streamVersion: 6 })} shown={version("t1")} />);
  const notice = await screen.findByRole("status", { name: "train was changed meanwhile" });
  expect(await within(notice).findByText(/“Mine first.”/)).toBeVisible();
  await giveReasonAndCommit();
  const dialog = await screen.findByRole("dialog", { name: "train was changed meanwhile" });
  expect(within(dialog).getByText("Ben")).toBeVisible();
  expect(commits).toHaveLength(0);
  await userEvent.click(within(dialog).getByRole("button", { name: "Refresh and preview again" }));
  await waitFor(() => expect(notice).not.toBeInTheDocument());
  await userEvent.click(screen.getByRole("button", { name: "Commit" }));
  await waitFor(() => expect(commits).toHaveLength(1));
});

test("Ctrl-Enter commits from the reason", async () => {
  fakeServer({
    [commitRoute]: (asked) => {
      commits.push(asked);
      return accepted;
    },
  });
  show(<Bench />);
  await userEvent.type(screen.getByLabelText("Reason"), "Rails tell trains.{Control>}{Enter}{/Control}");
  await waitFor(() => expect(commits).toHaveLength(1));
});

test("what was cleared can be brought back", async () => {
  fakeServer({});
  show(<Bench />);
  await userEvent.click(screen.getByRole("button", { name: "Clear" }));
  expect(screen.queryByText("rail")).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Undo the last step" }));
  expect(screen.getByText("rail")).toBeVisible();
});
