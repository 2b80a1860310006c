// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import type { LabelMatches as Matches } from "@/lib/api/types";
import { fakeServer } from "@/lib/testing/fake-server";
import { show } from "@/lib/testing/show";
import { LabelMatches } from "./LabelMatches";

const choice = { dataset: "d", extractor: null, conceptMap: null, teacher: "t", logits: null };

function Bench() {
  const [exactOnly, setExactOnly] = useState(false);
  return <LabelMatches project="p" choice={choice} exactOnly={exactOnly} onExactOnly={setExactOnly} />;
}

function answering(matches: Matches) {
  const server = fakeServer({ "GET /projects/p/label-matches": () => ({ body: matches }) });
  show(<Bench />);
  return server;
}

test("labels of another spelling, classes without labels and labels without a class are named", async () => {
  answering({
    classes: [
      { class: "cat", label: "cat", matchedBy: "exact" },
      { class: "tv monitor", label: "tvmonitor", matchedBy: "folded" },
      { class: "A+", label: null, matchedBy: null },
    ],
    unused: ["A-"],
    confused: [],
  });
  expect(await screen.findByText("1 class has labels of the same name.")).toBeVisible();
  expect(screen.getByText("By another spelling: “tv monitor” is labelled “tvmonitor”.")).toBeVisible();
  expect(screen.getByText("Labels that no class takes: A-.")).toBeVisible();
  await userEvent.click(screen.getByLabelText("Take equal names only"));
  expect(screen.queryByText(/By another spelling/)).toBeNull();
  expect(screen.getByText("Labels that no class takes: A-, tvmonitor.")).toBeVisible();
});

test("names that could be one class or two are asked about until equal names are asked for", async () => {
  answering({
    classes: [{ class: "cat", label: "cat", matchedBy: "exact" }],
    unused: ["Cat"],
    confused: [{ classes: ["cat"], labels: ["Cat", "cat"] }],
  });
  expect(await screen.findByRole("alert")).toHaveTextContent("The labels have Cat, cat, the teacher cat.");
  await userEvent.click(screen.getByLabelText("Take equal names only"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("where every class has labels of its name there is nothing to choose", async () => {
  const { asked } = answering({
    classes: [{ class: "cat", label: "cat", matchedBy: "exact" }],
    unused: [],
    confused: [],
  });
  expect(await screen.findByText("Every class has labels of the same name.")).toBeVisible();
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(asked).toHaveLength(1);
});
