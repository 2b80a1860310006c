import { useEffect, useMemo, useSyncExternalStore } from "react";
import { api, body } from "@/lib/api/client";
import type { Preview, PreviewRequest } from "@/lib/api/student-types";
import { LatestWins } from "../model/latest-wins";

export interface PreviewState {
  preview: Preview | null;
  error: unknown;
  /** True while what is shown is older than what is asked for. */
  behind: boolean;
}
const nothing: PreviewState = { preview: null, error: null, behind: false };

interface Question {
  of: PreviewRequest;
  interval: boolean;
}

/** The preview of one class while its basket changes; an answer stays in view until the next one is there. */
class PreviewFeed {
  private state = nothing;
  private wanted: PreviewRequest | null = null;
  private watchers = new Set<() => void>();
  private readonly runner: LatestWins<Question, Preview>;

  constructor(s: string, c: string) {
    this.runner = new LatestWins(
      (request, signal) =>
        body(
          api.POST("/api/v1/ensembles/{ensemble}/classes/{class}/preview", {
            params: { path: { ensemble: s, class: c } },
            body: { ...request.of, interval: request.interval, sketch: !request.interval },
            signal,
          }),
        ),
      (request, outcome) => {
        const behind = request.of !== this.wanted;
        if ("value" in outcome) this.become({ preview: outcome.value, error: null, behind });
        else this.become({ preview: null, error: outcome.error, behind });
        // The slider rests here: now the interval, which costs the most, is worth its wait, and so is the exact answer after a sketch.
        if (!behind && !request.interval && "value" in outcome)
          this.runner.push({ of: request.of, interval: true });
      },
    );
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  read = (): PreviewState => this.state;

  ask(request: PreviewRequest | null): void {
    this.wanted = request;
    if (request === null) {
      this.runner.stop();
      this.become(nothing);
    } else {
      this.become({ ...this.state, behind: true });
      this.runner.push({ of: request, interval: false });
    }
  }

  stop(): void {
    this.runner.stop();
  }

  private become(state: PreviewState): void {
    this.state = state;
    for (const watcher of this.watchers) watcher();
  }
}

/** The live preview of a request; `null` asks nothing. */
export function usePreview(s: string, c: string, request: PreviewRequest | null): PreviewState {
  const feed = useMemo(() => new PreviewFeed(s, c), [s, c]);
  const text = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    feed.ask(text === null ? null : (JSON.parse(text) as PreviewRequest));
  }, [feed, text]);
  useEffect(() => () => feed.stop(), [feed]);
  return useSyncExternalStore(feed.watch, feed.read);
}
