import { expect, test, vi } from "vitest";
import { ApiError } from "@/lib/api/problem";
import type { TimelineEntry } from "@/lib/api/student-types";
import type { EventKind } from "@/lib/api/types";
import { sampleEntry } from "@/lib/testing/samples";
import { Conflict, sendOnFreshFooting, type Footing } from "./commit";

const accepted = { tuningId: "t1", jobId: "j1", id: "s1" };
const start: Footing = { etag: '"4"', version: 1 };
/** The stream has moved on; what the person saw has not. */
const fresh: Footing = { etag: '"6"', version: 1 };

function entry(cls: string | null, kind: EventKind = "conceptsTuned"): TimelineEntry {
  return sampleEntry({ kind, class: cls });
}
const stale = (...since: TimelineEntry[]) => new ApiError(412, { currentVersion: 6, since });

test("what is accepted at once is sent once", async () => {
  const send = vi.fn().mockResolvedValue(accepted);
  await expect(sendOnFreshFooting("train", start, send)).resolves.toBe(accepted);
  expect(send.mock.calls).toEqual([[start]]);
});

test("a change of another class meanwhile is stepped over without asking", async () => {
  const send = vi
    .fn()
    .mockRejectedValueOnce(stale(entry("car")))
    .mockResolvedValue(accepted);
  await expect(sendOnFreshFooting("train", start, send)).resolves.toBe(accepted);
  expect(send.mock.calls).toEqual([[start], [fresh]]);
});

test("a change of the same class meanwhile is shown, not overwritten", async () => {
  const send = vi.fn().mockRejectedValue(stale(entry("car"), entry("train")));
  const outcome = sendOnFreshFooting("train", start, send);
  await expect(outcome).rejects.toMatchObject({
    name: "Conflict",
    since: [{ class: "car" }, { class: "train" }],
  });
  expect(send).toHaveBeenCalledTimes(1);
});

test("a new distillation touches every class", async () => {
  const send = vi.fn().mockRejectedValue(stale(entry(null, "distillationCompleted")));
  await expect(sendOnFreshFooting("train", start, send)).rejects.toThrow(Conflict);
});

test("it is not tried for ever", async () => {
  const send = vi.fn().mockRejectedValue(stale(entry("car")));
  await expect(sendOnFreshFooting("train", start, send)).rejects.toThrow(Conflict);
  expect(send).toHaveBeenCalledTimes(5);
});

test("a 412 that does not say what happened is a conflict", async () => {
  const send = vi.fn().mockRejectedValue(new ApiError(412, {}));
  await expect(sendOnFreshFooting("train", start, send)).rejects.toThrow(Conflict);
  expect(send).toHaveBeenCalledTimes(1);
});

test("any other refusal passes through", async () => {
  const refusal = new ApiError(422, { detail: "The bounds clash." });
  const send = vi.fn().mockRejectedValue(refusal);
  await expect(sendOnFreshFooting("train", start, send)).rejects.toBe(refusal);
});
