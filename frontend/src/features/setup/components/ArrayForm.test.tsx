// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { show } from "@/lib/testing/show";
import { ArrayForm, conceptMapFiles, logitFiles } from "./ArrayForm";

const mutate = vi.hoisted(() => vi.fn());
vi.mock("../api/arrays", () => ({ useArrays: () => ({ mutate, isPending: false, isError: false }) }));

beforeEach(() => mutate.mockReset());

/** Mantine's label belongs to a button; the inputs themselves are hidden. */
const inputs = () => [...document.querySelectorAll<HTMLInputElement>("input[type=file]")];

test("what the values are and how the lists are encoded goes with the arrays", async () => {
  show(<ArrayForm url="/logits" files={logitFiles} logits datasetId="d" onAccepted={vi.fn()} />);
  await userEvent.selectOptions(screen.getByLabelText("The values are"), "Probabilities, of a softmax");
  await userEvent.selectOptions(screen.getByLabelText("Encoding"), "windows-1252");
  expect(screen.getByRole("button", { name: "Upload the arrays" })).toBeDisabled();
  for (const input of inputs()) await userEvent.upload(input, new File(["x"], "x"));
  await userEvent.click(screen.getByRole("button", { name: "Upload the arrays" }));
  expect(mutate).toHaveBeenCalledWith(
    expect.objectContaining({
      parts: expect.objectContaining({
        activation: "softmax",
        encoding: "windows-1252",
        datasetId: "d",
      }) as object,
    }),
  );
});

test("a concept map is not asked about logits", () => {
  show(<ArrayForm url="/maps" files={conceptMapFiles} datasetId={null} onAccepted={vi.fn()} />);
  expect(screen.queryByLabelText("The values are")).toBeNull();
  expect(screen.getByLabelText("Encoding")).toHaveValue("");
});
