// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Inspection } from "@/lib/api/types";
import { fakeServer } from "@/lib/testing/fake-server";
import { show } from "@/lib/testing/show";
import { PhotoImport } from "./PhotoImport";

const seen = (classes: string[], taken: string): Inspection => ({
  name: "pets",
  format: "folders",
  how: "One folder per class.",
  images: 3,
  labelled: 3,
  classes: classes.map((name) => ({ class: name, images: 1, examples: [`set/${name}/1.jpg`] })),
  splits: { source: "none", distil: 0, tune: 0, lockbox: 0, unassigned: 3 },
  ignored: [{ code: "litter", reason: "Left by an operating system.", count: 2, examples: [".DS_Store"] }],
  refused: [{ file: "gone.jpg", code: "picture-missing", reason: "It is not there." }],
  refusedCount: 1,
  findings: [{ code: "classes-alike", message: "Only capitals differ.", count: 2, examples: ["Cat / cat"] }],
  questions: [
    {
      field: "classLevel",
      message: "Which folder is the class?",
      taken,
      options: [
        { value: "1", meaning: "mammals, birds" },
        { value: "2", meaning: "cat, owl" },
      ],
    },
  ],
  upload: null,
});

function importer(folders: string[] = ["/data"]) {
  const onAccepted = vi.fn();
  const server = fakeServer({
    "GET /server-folders": ({ query }) => ({
      body: {
        path: query.get("path"),
        parent: null,
        folders: query.has("path") ? [] : folders.map((path) => ({ name: path, path })),
        files: 0,
        images: 0,
        looksLike: null,
      },
    }),
    "POST /projects/p/datasets/inspect": ({ body }) => ({
      body:
        (body as { classLevel?: number }).classLevel === 2
          ? seen(["cat", "owl"], "2")
          : seen(["mammals", "birds"], "1"),
    }),
    "POST /projects/p/datasets": () => ({ status: 202, body: { jobId: "job-1", id: "dst-1" } }),
  });
  show(<PhotoImport project="p" onAccepted={onAccepted} />);
  return { onAccepted, server };
}

async function look() {
  await userEvent.click(await screen.findByRole("button", { name: "A folder on the server" }));
  await userEvent.click(await screen.findByRole("button", { name: "/data" }));
  await userEvent.click(await screen.findByRole("button", { name: "Look into this folder" }));
}

test("the first thing to see is where to drop photographs, and nothing about settings of the server", async () => {
  importer([]);
  expect(screen.getByText("Drop pictures or a whole folder here")).toBeVisible();
  expect(screen.getByRole("button", { name: "Choose a folder" })).toBeVisible();
  await vi.waitFor(() => expect(screen.queryByRole("button", { name: "A folder on the server" })).toBeNull());
  expect(screen.queryByText(/INFICOND/)).toBeNull();
});

test("what was understood is shown with its reasons before anything is brought in", async () => {
  const { server } = importer();
  await look();
  expect(await screen.findByText("One folder per class.", { exact: false })).toBeVisible();
  expect(screen.getByText("mammals")).toBeVisible();
  expect(screen.getByText(/It is not there/)).toBeVisible();
  expect(screen.getByText(/Only capitals differ/)).toBeVisible();
  expect(screen.getByText("2 files ignored")).toBeVisible();
  expect(server.asked.some(({ path, method }) => method === "POST" && path.endsWith("/datasets"))).toBe(
    false,
  );
});

test("a decision is looked at first, and goes along with the import", async () => {
  const { server, onAccepted } = importer();
  await look();
  const asked = within(await screen.findByRole("group", { name: "Which folder is the class?" }));
  await userEvent.click(asked.getByLabelText("cat, owl"));
  expect(await screen.findByText("owl")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Import 3 pictures" }));
  await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledWith("dst-1"));
  expect(server.asked.find(({ path }) => path === "/projects/p/datasets")?.body).toEqual({
    path: "/data",
    name: "data",
    classLevel: 2,
  });
});
