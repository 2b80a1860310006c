// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Dataset, Extractor, TeacherLogits } from "@/lib/api/types";
import { fakeServer } from "@/lib/testing/fake-server";
import { sampleLogits } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import { NoTeacher } from "./NoTeacher";

const choice = { dataset: "d1", extractor: "e1", conceptMap: null, teacher: null, logits: null };
const dataset = { id: "d1", name: "photos", classes: ["train", "car"] } as Dataset;
const extractor = { id: "e1", name: "CLIP", vocabularyKind: "onnx" } as Extractor;

function open({ of = dataset, logits = [] as TeacherLogits[], models = [extractor] } = {}) {
  const choose = vi.fn();
  const server = fakeServer({
    "POST /projects/p1/teacher-logits": () => ({ status: 202, body: { id: "l9", jobId: "j9" } }),
  });
  show(
    <NoTeacher
      project="p1"
      choice={choice}
      onChoose={choose}
      datasets={[of]}
      extractors={models}
      logits={logits}
    />,
  );
  const asked = () => server.asked.find(({ method }) => method === "POST")?.body;
  return { choose, asked };
}

test("labels teach at a click, and what comes of it is chosen", async () => {
  const { choose, asked } = open();
  await userEvent.click(screen.getByRole("button", { name: "Let the labels teach" }));
  await vi.waitFor(() => expect(choose).toHaveBeenCalledWith({ logits: "l9", teacher: null }));
  expect(asked()).toEqual({ datasetId: "d1", from: "labels", smoothing: 0.02 });
});

test("words are the classes of the photographs until somebody writes others", async () => {
  const { choose, asked } = open();
  const names = screen.getByLabelText("Classes");
  expect(names).toHaveValue("train\ncar");
  await userEvent.clear(names);
  await userEvent.type(names, "steam train{enter}a car");
  await userEvent.click(screen.getByRole("button", { name: "Let the words teach" }));
  await vi.waitFor(() => expect(choose).toHaveBeenCalledWith({ logits: "l9", teacher: null }));
  expect(asked()).toEqual({
    datasetId: "d1",
    from: "words",
    extractorId: "e1",
    classes: ["steam train", "a car"],
    scale: 100,
  });
});

test("without labels and without an extractor it is said what is missing", () => {
  open({ of: { ...dataset, classes: [] }, models: [] });
  expect(screen.getByRole("button", { name: "Let the labels teach" })).toBeDisabled();
  expect(screen.getByRole("button", { name: "Let the words teach" })).toBeDisabled();
  expect(screen.getByText(/have no labels/)).toBeVisible();
  expect(screen.getByText(/Choose an extractor/)).toBeVisible();
});

test("what was asked for before can be taken again, of these photographs only, with what was left out", async () => {
  const { choose } = open({
    logits: [
      sampleLogits({ id: "l1", name: "By labels", from: "labels", smoothing: 0.02, leftOut: 3, filled: 1 }),
      sampleLogits({ id: "l2", name: "Elsewhere", from: "words", scale: 100, datasetId: "d2" }),
      sampleLogits({ id: "l3", name: "Brought" }),
    ],
  });
  expect(screen.getAllByRole("radio")).toHaveLength(1);
  expect(screen.getByText(/3 images without labels left out, 1 unknown label set/)).toBeVisible();
  await userEvent.click(screen.getByRole("radio"));
  expect(choose).toHaveBeenCalledWith({ logits: "l1", teacher: null });
});
