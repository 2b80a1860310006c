import { ApiError, mayPass } from "@/lib/api/problem";
import type { Preview, PreviewRequest } from "@/lib/api/student-types";
import { LatestWins } from "../model/latest-wins";

export interface PreviewState {
  preview: Preview | null;
  error: unknown;
  /** True while what is shown is older than what is asked for. */
  behind: boolean;
  /** True while the server is not there; it is asked again by itself. */
  away: boolean;
}
export const noPreview: PreviewState = { preview: null, error: null, behind: false, away: false };

export interface Question {
  of: PreviewRequest;
  interval: boolean;
}

const patience = [500, 1_000, 2_000, 4_000];

/** The preview of one class while its basket changes; an answer stays in view until the next one is there. */
export class PreviewFeed {
  private state = noPreview;
  private wanted: PreviewRequest | null = null;
  private watchers = new Set<() => void>();
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly runner: LatestWins<Question, Preview>;

  constructor(request: (question: Question, signal: AbortSignal) => Promise<Preview>) {
    this.runner = new LatestWins(request, (question, outcome) => {
      if ("value" in outcome) this.answered(question, outcome.value);
      else this.failed(question, outcome.error);
    });
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  read = (): PreviewState => this.state;

  ask(request: PreviewRequest | null): void {
    this.wanted = request;
    this.rest();
    if (request === null) {
      this.runner.stop();
      this.become(noPreview);
    } else {
      this.become({ ...this.state, behind: true });
      this.runner.push({ of: request, interval: false });
    }
  }

  /** Asks once more for what has no answer. */
  again = (): void => {
    if (this.state.away || this.state.error !== null) this.ask(this.wanted);
  };

  stop(): void {
    this.rest();
    this.runner.stop();
  }

  private answered({ of, interval }: Question, preview: Preview): void {
    this.failures = 0;
    const behind = of !== this.wanted;
    this.become({ preview, error: null, behind, away: false });
    // The slider rests here: now the interval, which costs the most, is worth its wait, and so is the exact answer after a sketch.
    if (!behind && !interval) this.runner.push({ of, interval: true });
  }

  private failed({ of }: Question, error: unknown): void {
    const behind = of !== this.wanted;
    if (!mayPass(error)) {
      this.become({ preview: null, error, behind, away: false });
      return;
    }
    this.become({ ...this.state, error: null, behind: true, away: true });
    if (!behind) this.timer = setTimeout(this.again, this.wait(error));
  }

  private wait(error: ApiError): number {
    const own = patience[Math.min(this.failures++, patience.length - 1)] ?? 0;
    return error.retryAfter === null ? own : error.retryAfter * 1_000;
  }

  private rest(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private become(state: PreviewState): void {
    this.state = state;
    for (const watcher of this.watchers) watcher();
  }
}
