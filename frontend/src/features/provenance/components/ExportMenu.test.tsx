// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { show } from "@/lib/testing/show";
import { ExportMenu } from "./ExportMenu";

test("the version in view can be taken away in every format", async () => {
  show(<ExportMenu ensemble="ens-1" version={3} />);
  await userEvent.click(screen.getByRole("button", { name: "Export version 3" }));
  const items = await screen.findAllByRole("menuitem");
  expect(items.map((item) => item.getAttribute("href"))).toEqual(
    ["card", "json", "csv", "onnx"].map(
      (format) => `/api/v1/ensembles/ens-1/versions/3/export?format=${format}`,
    ),
  );
});

test("before the first version there is nothing to take away", () => {
  show(<ExportMenu ensemble="ens-1" version={null} />);
  expect(screen.getByRole("button", { name: "Export" })).toBeDisabled();
});
