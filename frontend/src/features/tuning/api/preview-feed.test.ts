import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "@/lib/api/problem";
import { samplePreview } from "@/lib/testing/samples";
import { PreviewFeed, type Question } from "./preview-feed";

const wish = { baseVersion: 1, constraints: [{ concept: 1, kind: "exclude" as const }] };
const away = new ApiError(0, {});
const server =
  vi.fn<(question: Question, signal: AbortSignal) => Promise<ReturnType<typeof samplePreview>>>();
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  server.mockReset();
});
afterEach(() => vi.useRealTimers());

test("a preview that lost its connection asks again by itself until the server is back", async () => {
  server.mockRejectedValueOnce(away).mockRejectedValueOnce(away).mockResolvedValue(samplePreview());
  const feed = new PreviewFeed(server);
  feed.ask(wish);
  await settled();
  expect(feed.read()).toMatchObject({ away: true, error: null });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(feed.read()).toMatchObject({ away: false, behind: false, preview: { studentAp: 0.84 } });
});

test("what was shown stays in view, marked as old, while the server is away", async () => {
  server
    .mockResolvedValueOnce(samplePreview())
    .mockResolvedValueOnce(samplePreview())
    .mockRejectedValue(away);
  const feed = new PreviewFeed(server);
  feed.ask(wish);
  await settled();
  feed.ask({ ...wish, baseVersion: 2 });
  await settled();
  expect(feed.read()).toMatchObject({ away: true, behind: true, preview: { studentAp: 0.84 } });
});

test("a server that names a time is not asked before it", async () => {
  server.mockRejectedValueOnce(new ApiError(503, {}, 7)).mockResolvedValue(samplePreview());
  const feed = new PreviewFeed(server);
  feed.ask(wish);
  await vi.advanceTimersByTimeAsync(6_900);
  expect(server).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(feed.read().away).toBe(false);
});

test("a refusal is not asked again, unless somebody says so", async () => {
  server
    .mockRejectedValueOnce(new ApiError(422, { detail: "These bounds clash." }))
    .mockResolvedValue(samplePreview());
  const feed = new PreviewFeed(server);
  feed.ask(wish);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server).toHaveBeenCalledTimes(1);
  expect(feed.read().error).toMatchObject({ message: "These bounds clash." });
  feed.again();
  await settled();
  expect(feed.read()).toMatchObject({ error: null, preview: { studentAp: 0.84 } });
});

test("nothing is asked once nobody wants an answer", async () => {
  server.mockRejectedValue(away);
  const feed = new PreviewFeed(server);
  feed.ask(wish);
  await settled();
  feed.ask(null);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server).toHaveBeenCalledTimes(1);
  expect(feed.read()).toMatchObject({ away: false, preview: null });
});
