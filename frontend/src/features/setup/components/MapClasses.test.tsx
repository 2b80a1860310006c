// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Dataset, Teacher } from "@/lib/api/types";
import { fakeServer } from "@/lib/testing/fake-server";
import { sampleLogits } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import { MapClasses } from "./MapClasses";

const dataset = { id: "d1", classes: ["cat", "bus"] } as Dataset;
const teacher = { id: "t1", state: "ready", classes: ["tabby cat", "Persian cat", "trolley"] } as Teacher;

test("a suggestion is shown before anything runs, and goes along as it was left", async () => {
  const server = fakeServer({
    "POST /projects/p1/teacher-logits": () => ({ status: 202, body: { id: "l9", jobId: "j9" } }),
  });
  const accepted = vi.fn();
  show(
    <MapClasses
      project="p1"
      dataset={dataset}
      teacher={teacher}
      logits={[]}
      chosen={null}
      onAccepted={accepted}
    />,
  );
  const run = screen.getByRole("button", { name: "Run the teacher with this mapping" });
  expect(run).toBeDisabled();
  await userEvent.click(screen.getByRole("button", { name: "Suggest by name" }));
  await userEvent.selectOptions(screen.getByLabelText("Together they count as"), "logSumExp");
  expect(server.asked).toEqual([]);
  await userEvent.click(run);
  await vi.waitFor(() => expect(accepted).toHaveBeenCalledWith("l9"));
  expect(server.asked.find(({ method }) => method === "POST")?.body).toEqual({
    datasetId: "d1",
    teacherId: "t1",
    classMapping: [{ to: "cat", from: ["tabby cat", "Persian cat"], combine: "logSumExp" }],
  });
});

test("answers with a mapping say what became what, and can be taken again", async () => {
  const accepted = vi.fn();
  const mapped = sampleLogits({
    id: "l2",
    from: "model",
    teacherId: "t1",
    classMapping: [{ to: "cat", from: ["tabby cat", "Persian cat"], combine: "max" }],
  });
  show(
    <MapClasses
      project="p1"
      dataset={dataset}
      teacher={undefined}
      logits={[mapped, sampleLogits({ id: "l3" })]}
      chosen={null}
      onAccepted={accepted}
    />,
  );
  expect(screen.getByText(/cat of tabby cat, Persian cat/)).toBeVisible();
  await userEvent.click(screen.getByRole("radio"));
  expect(accepted).toHaveBeenCalledWith("l2");
});
