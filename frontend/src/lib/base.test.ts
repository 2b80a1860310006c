// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  document.head.innerHTML = "";
  window.history.replaceState(null, "", "/");
  vi.resetModules();
});

const serverSays = (path: string) => {
  document.head.innerHTML = `<meta name="base" content="${path}" />`;
};

test("addresses lie under the path that the server wrote into the page", async () => {
  serverSays("/inficond/");
  const { base, under } = await import("./base");
  expect(base).toBe("/inficond/");
  expect(under("/hubs/live")).toBe("/inficond/hubs/live");
});

test("a page as it was built, or none, lies at the root", async () => {
  serverSays("./");
  expect((await import("./base")).under("/hubs/live")).toBe("/hubs/live");
});

test("a picture is asked for within the project that the page is about", async () => {
  serverSays("/inficond/");
  window.history.replaceState(null, "", "/inficond/projects/prj-1/ensembles/ens-1?class=car");
  const { imageUrl } = await import("./api/images");
  expect(imageUrl("abc", "full")).toBe("/inficond/api/v1/projects/prj-1/images/abc?size=full");
});

test("a page about no project asks for the picture alone", async () => {
  expect((await import("./api/images")).imageUrl("abc")).toBe("/api/v1/images/abc?size=thumb");
});
