// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { BundleInput, BundleInspection } from "@/lib/api/types";
import { fakeServer } from "@/lib/testing/fake-server";
import { show } from "@/lib/testing/show";
import { ModelImport } from "./ModelImport";

const classifier = (activation: string): BundleInspection => ({
  name: "resnet",
  layout: "image-classifier",
  manifest: {
    licence: "mit",
    image: { file: "model.onnx", size: [224, 224], resize: "stretch", mean: [0.5, 0.5, 0.5] },
    logits: { output: "scores", activation },
  },
  notes: ["The output 'scores' was taken as logits."],
  refusal: activation === "tanh" ? "'logits.activation' must be one of none, sigmoid, softmax." : null,
  upload: null,
});

function importer(inspect: (input: BundleInput) => BundleInspection) {
  const onAccepted = vi.fn();
  const sent: BundleInput[] = [];
  fakeServer({
    "GET /server-folders": ({ query }) => ({
      body: {
        path: query.get("path"),
        parent: null,
        folders: query.has("path") ? [] : [{ name: "resnet", path: "/data/resnet" }],
        files: 3,
        images: 0,
        looksLike: null,
      },
    }),
    "POST /teachers/inspect": ({ body }) => ({ body: inspect(body as BundleInput) }),
    "POST /teachers": ({ body }) => {
      sent.push(body as BundleInput);
      return { status: 202, body: { jobId: "job-1", id: "tea-1" } };
    },
  });
  show(<ModelImport what="teacher" onAccepted={onAccepted} />);
  return { onAccepted, sent };
}

async function pick() {
  await userEvent.click(await screen.findByRole("button", { name: "resnet" }));
  await userEvent.click(await screen.findByRole("button", { name: "Import this folder" }));
}

test("a bundle with its own manifest starts at once", async () => {
  const { onAccepted, sent } = importer(() => ({ ...classifier("none"), layout: "manifest", notes: [] }));

  await pick();

  await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledWith("tea-1"));
  expect(sent).toEqual([{ path: "/data/resnet" }]);
});

test("a model without a manifest is shown first, corrected, and brought in as corrected", async () => {
  const { onAccepted, sent } = importer(({ manifest }) =>
    classifier((manifest as { logits: { activation: string } } | undefined)?.logits.activation ?? "none"),
  );

  await pick();
  expect(
    await screen.findByText("An image classifier with its class list, no manifest needed."),
  ).toBeVisible();
  expect(screen.getByText("The output 'scores' was taken as logits.")).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByText("Correct what was understood"));
  await userEvent.selectOptions(screen.getByLabelText("What the scores are"), "softmax");
  await userEvent.click(await screen.findByRole("button", { name: "Import and try it" }));

  await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledWith("tea-1"));
  expect(sent[0]).toMatchObject({
    path: "/data/resnet",
    name: "resnet",
    manifest: { logits: { activation: "softmax" } },
  });
});

test("what is known against a manifest keeps it from being brought in", async () => {
  importer(() => classifier("tanh"));

  await pick();

  expect(await screen.findByRole("alert")).toHaveTextContent("must be one of none, sigmoid, softmax");
  expect(screen.getByRole("button", { name: "Import and try it" })).toBeDisabled();
});
