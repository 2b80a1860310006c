import { expect, test } from "vitest";
import type { EventKind } from "@/lib/api/types";
import { summaryOf } from "./summary";

const told = (kind: EventKind, data: unknown) => summaryOf({ kind, data: data });

test("a check of the store is told with what it found", () => {
  const sound = { blobs: 1200, missing: 0, altered: 0 };
  expect(told("scrubCompleted", sound)?.text).toBe("1,200 blobs: all sound");
  expect(told("scrubCompleted", { ...sound, missing: 1, altered: 2 })?.text).toBe(
    "1,200 blobs: 1 missing, 2 altered",
  );
});

test("a tuning is told with its concepts and its reason", () => {
  const constraints = [
    { concept: 3, name: "sofa", kind: "Exclude" },
    { concept: 4, name: "couch", kind: "Exclude" },
    { concept: 5, name: "screen", kind: "Raise", strength: 2 },
  ];
  expect(told("conceptsTuned", { class: "tv monitor", reason: "Not a tv", constraints })).toEqual({
    text: "tv monitor: exclude sofa, couch; raise screen\u00a0×\u00a02.0",
    reason: "Not a tv",
  });
  expect(told("tuningWithdrawn", { class: "car", reason: "Too much" })).toEqual({
    text: "car: its constraints taken back",
    reason: "Too much",
  });
});

test("a refit is told with its effect", () => {
  const data = {
    version: 2,
    fit: { class: "car", studentAp: 0.893 },
    apBefore: 0.839,
    apChange: { value: 0.054, low: 0.024, high: 0.09 },
    fixed: 9,
    broken: 1,
  };
  expect(told("refitCompleted", data)?.text).toBe(
    "version 2, car: AP 83.9 → 89.3 (+5.4, 95 % +2.4 to +9.0), 9 fixed, 1 broken",
  );
  expect(told("refitCompleted", { ...data, apChange: null })?.text).toContain("car: AP undefined, 9 fixed");
});

test("results are told by their size", () => {
  const classes = ["a", "b"];
  expect(told("distillationCompleted", { version: 1, classes, distilImages: 1440 })?.text).toBe(
    "version 1: 2 classes on 1,440 images",
  );
  expect(
    told("distillationCompleted", { version: 1, classes, distilImages: 5, lambda: 0.001 })?.text,
  ).toContain("λ 1.0e−3 chosen");
  expect(told("datasetImported", { images: 3, refused: 1, classes })?.text).toBe(
    "3 images, 2 classes, 1 refused",
  );
  expect(told("replayCompleted", { students: 40, versions: 2, differing: 0 })?.text).toBe(
    "40 students of 2 versions: as recorded",
  );
  expect(told("replayCompleted", { students: 40, versions: 2, differing: 3 })?.text).toContain("3 differ");
  expect(told("replayCompleted", { students: 40, versions: 2, differing: 0, certified: 8 })?.text).toContain(
    "as recorded, 8 proved optimal again",
  );
  expect(told("teacherImported", { name: "Net", classes })?.text).toBe("Net, 2 classes");
  expect(told("teacherImported", { name: "Net" })?.text).toBe("Net");
});

test("other kinds are told by a name where they have one", () => {
  expect(told("projectCreated", { name: "Birds" })).toEqual({ text: "Birds", reason: null });
  expect(told("jobFailed", { message: "No space left" })?.text).toBe("No space left");
  expect(told("jobSucceeded", { attempt: 1 })).toBeNull();
});

test("data of another shape are left alone", () => {
  expect(told("conceptsTuned", { class: "car", constraints: "none" })).toBeNull();
  expect(told("refitCompleted", null)).toBeNull();
});
