// @vitest-environment jsdom
import { expect, test } from "vitest";
import { fakeServer } from "../testing/fake-server";
import { api, body, bodyWithEtag, forgetAntiforgery } from "./client";
import { ApiError } from "./problem";

test("a changing request carries the antiforgery token, a reading one does not", async () => {
  forgetAntiforgery();
  const { asked } = fakeServer({
    "GET /projects": () => ({ body: { items: [] } }),
    "POST /projects": () => ({ status: 201, body: { id: "p1" } }),
  });
  await body(api.GET("/api/v1/projects"));
  await body(api.POST("/api/v1/projects", { body: { name: "A", description: "" } }));
  await body(api.POST("/api/v1/projects", { body: { name: "B", description: "" } }));
  expect(asked.map(({ method, path, headers }) => [method, path, headers.get("X-XSRF-TOKEN")])).toEqual([
    ["GET", "/projects", null],
    ["GET", "/antiforgery", null],
    ["POST", "/projects", "xsrf"],
    ["POST", "/projects", "xsrf"],
  ]);
});

test("a problem becomes an error with its sentence, code and field messages", async () => {
  fakeServer({
    "POST /projects": () => ({
      status: 422,
      body: {
        title: "Refused",
        detail: "The name is taken.",
        code: "project.name",
        errors: { name: ["Taken."] },
      },
    }),
  });
  const failure = await body(api.POST("/api/v1/projects", { body: { name: "A", description: "" } })).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ApiError);
  const error = failure as ApiError;
  expect([error.status, error.message, error.code, error.fieldError("name")]).toEqual([
    422,
    "The name is taken.",
    "project.name",
    "Taken.",
  ]);
});

test("a server that cannot be reached is told so", async () => {
  fakeServer({
    "GET /me": () => {
      throw new TypeError("Failed to fetch");
    },
  });
  await expect(body(api.GET("/api/v1/me"))).rejects.toThrow("cannot be reached");
});

test("a token that did not arrive is asked for again", async () => {
  forgetAntiforgery();
  let away = true;
  const { asked } = fakeServer({
    "GET /antiforgery": () => {
      if (away) throw new TypeError("Failed to fetch");
      return { body: { token: "xsrf" } };
    },
    "POST /projects": () => ({ status: 201, body: { id: "p1" } }),
  });
  const create = () => body(api.POST("/api/v1/projects", { body: { name: "A", description: "" } }));
  await expect(create()).rejects.toMatchObject({ status: 0 });
  away = false;
  await create();
  expect(asked.at(-1)?.headers.get("X-XSRF-TOKEN")).toBe("xsrf");
});

test("the ETag comes with the body", async () => {
  fakeServer({ "GET /ensembles/s1": () => ({ body: { id: "s1" }, headers: { ETag: '"7"' } }) });
  const held = await bodyWithEtag(
    api.GET("/api/v1/ensembles/{ensemble}", { params: { path: { ensemble: "s1" } } }),
  );
  expect(held).toEqual({ value: { id: "s1" }, etag: '"7"' });
});
