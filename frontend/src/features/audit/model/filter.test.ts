import { expect, test } from "vitest";
import { kindText, readAuditFilter, toRequest } from "./filter";

test("only known, non-empty filters are read", () => {
  expect(readAuditFilter(new URLSearchParams("actor=u1&kind=&page=3"))).toEqual({ actor: "u1" });
});

test("a day until which to look includes that day", () => {
  expect(toRequest({ from: "2026-01-01", to: "2026-01-31" })).toEqual({
    from: "2026-01-01T00:00:00Z",
    to: "2026-02-01T00:00:00.000Z",
  });
  expect(toRequest({ class: "car" })).toEqual({ class: "car" });
});

test("event names are readable", () => {
  expect(kindText("distillationRequested")).toBe("distillation requested");
});
