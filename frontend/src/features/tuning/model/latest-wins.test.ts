import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LatestWins } from "./latest-wins";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that answers after `delay` ms and notes what it was asked and what was aborted. */
function slowServer(delay: number) {
  const asked: number[] = [];
  const aborted: number[] = [];
  const run = (input: number, signal: AbortSignal) => {
    asked.push(input);
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => resolve(`answer ${input}`), delay);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        aborted.push(input);
        reject(new DOMException("", "AbortError"));
      });
    });
  };
  return { asked, aborted, run };
}

test("while one request runs only the newest wish waits", async () => {
  const server = slowServer(50);
  const shown: number[] = [];
  const latest = new LatestWins(server.run, (input) => shown.push(input));
  for (const wish of [1, 2, 3, 4]) latest.push(wish);
  await vi.advanceTimersByTimeAsync(200);
  expect(server.asked).toEqual([1, 4]);
  expect(shown).toEqual([1, 4]);
});

test("a slow request is aborted for the newest wish, and its answer is never shown", async () => {
  const server = slowServer(1_000);
  const shown: number[] = [];
  const latest = new LatestWins(server.run, (input) => shown.push(input), 150);
  latest.push(1);
  latest.push(2);
  await vi.advanceTimersByTimeAsync(160);
  expect(server.aborted).toEqual([1]);
  expect(server.asked).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown).toEqual([2]);
});

test("a lone slow request is waited for", async () => {
  const server = slowServer(1_000);
  const shown: number[] = [];
  const latest = new LatestWins(server.run, (input) => shown.push(input), 150);
  latest.push(1);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(shown).toEqual([1]);
});

test("a refusal is delivered as an outcome", async () => {
  const outcomes: unknown[] = [];
  const latest = new LatestWins(
    () => Promise.reject(new Error("clash")),
    (_input, outcome) => outcomes.push(outcome),
  );
  latest.push(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(outcomes).toEqual([{ error: new Error("clash") }]);
});

test("after a stop nothing is shown and a new wish starts afresh", async () => {
  const server = slowServer(50);
  const shown: number[] = [];
  const latest = new LatestWins(server.run, (input) => shown.push(input));
  latest.push(1);
  latest.push(2);
  latest.stop();
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toEqual([]);
  latest.push(3);
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toEqual([3]);
});
