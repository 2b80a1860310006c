// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { classAddress, rememberClasses } from "./class-address";
import { api, body } from "./client";

const names = ["he/she", "..", "100%", "a b", "🐈", "7", "@0", "train", "a\\b", ".", "?#&"];

test("a class is named by its name, or by its index where the name would not arrive", () => {
  rememberClasses("s1", names);
  expect(names.map((name) => classAddress("s1", name))).toEqual([
    "@0",
    "@1",
    "@2",
    "a b",
    "🐈",
    "@5",
    "@6",
    "train",
    "@8",
    "@9",
    "?#&",
  ]);
});

test("a name of an ensemble that was not read yet stays a name", () => {
  expect(classAddress("unknown", "he/she")).toBe("he/she");
});

test("every name reaches its own class in one piece of the address", async () => {
  rememberClasses("s1", names);
  const asked: string[] = [];
  vi.stubGlobal("fetch", (request: Request) => {
    asked.push(new URL(request.url).pathname);
    return Promise.resolve(Response.json({}));
  });
  for (const name of names)
    await body(
      api.GET("/api/v1/ensembles/{ensemble}/versions/{version}/classes/{class}", {
        params: { path: { ensemble: "s1", version: 1, class: classAddress("s1", name) } },
      }),
    );
  const pieces = asked.map((path) => decodeURIComponent(path.split("/classes/")[1] ?? ""));
  expect(pieces).toEqual(names.map((name) => classAddress("s1", name)));
  expect(new Set(pieces).size).toBe(names.length);
});
