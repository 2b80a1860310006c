// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { fakeServer, type Asked } from "@/lib/testing/fake-server";
import { sampleDetail, sampleEnsemble } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import { reduceBasket, type Basket } from "../model/basket";
import { TuningPanel } from "./TuningPanel";

const filled: Basket = {
  items: [{ index: 0, concept: "rail", kind: "raise", strength: 2, value: 1.5 }],
  reason: "",
};
const commitRoute = "POST /ensembles/s1/classes/train/tunings";
const accepted = { status: 202, body: { tuningId: "t1", jobId: "j2", id: "s1" } };
const since = (cls: string) => ({
  status: 412,
  body: {
    currentVersion: 2,
    since: [
      {
        streamVersion: 5,
        kind: "conceptsTuned",
        at: "2026-01-01T00:00:00Z",
        actorName: "Ben",
        class: cls,
        hash: "",
      },
    ],
  },
});

function Bench({ ensemble = sampleEnsemble() }) {
  const [basket, setBasket] = useState(filled);
  return (
    <TuningPanel
      ensemble={ensemble}
      footing={{ etag: '"4"', version: 1 }}
      detail={sampleDetail()}
      tunings={[]}
      basket={basket}
      dispatch={(action) => setBasket((now) => reduceBasket(now, action))}
      preview={{ preview: null, error: null, behind: false }}
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

test("when others changed another class the commit is sent again on the new version", async () => {
  fakeServer({
    [commitRoute]: (asked) => {
      commits.push(asked);
      return commits.length === 1 ? since("car") : accepted;
    },
    "GET /ensembles/s1": () => ({ body: sampleEnsemble({ head: 2 }), headers: { ETag: '"6"' } }),
  });
  show(<Bench />);
  await giveReasonAndCommit();
  await waitFor(() => expect(commits).toHaveLength(2));
  expect(commits[1]?.headers.get("If-Match")).toBe('"6"');
  expect(commits[1]?.body).toMatchObject({ baseVersion: 2 });
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
