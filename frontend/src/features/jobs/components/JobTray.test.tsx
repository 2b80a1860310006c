// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeServer } from "@/lib/testing/fake-server";
import { sampleJob } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import { JobTray } from "./JobTray";

test("a job can be cancelled, and Escape closes the tray after that too", async () => {
  let cancelRequested = false;
  const { asked } = fakeServer({
    "GET /jobs": () => ({ body: { items: [sampleJob({ cancelRequested })] } }),
    "POST /jobs/j1/cancel": () => {
      cancelRequested = true;
      return { status: 202, body: sampleJob({ cancelRequested }) };
    },
  });
  show(<JobTray />);
  await userEvent.click(await screen.findByRole("button", { name: /1 job/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Cancel" })).toBeDisabled());
  expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1);

  await userEvent.keyboard("{Escape}");

  await waitFor(() => expect(screen.queryByText("Refit train")).toBeNull());
});
