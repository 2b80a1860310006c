/**
 * Runs one request at a time and always ends with the newest. While a slider moves, wishes arrive faster than answers:
 * a request under way may finish within `patience` ms, so that the picture moves along; then it is aborted for the newest.
 */
export class LatestWins<In, Out> {
  private current: AbortController | null = null;
  private next: { input: In } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly run: (input: In, signal: AbortSignal) => Promise<Out>,
    private readonly done: (input: In, outcome: { value: Out } | { error: unknown }) => void,
    private readonly patience = 150,
  ) {}

  push(input: In): void {
    if (!this.current) {
      void this.start(input);
      return;
    }
    this.next = { input };
    this.timer ??= setTimeout(() => this.current?.abort(), this.patience);
  }

  /** Aborts what runs and forgets what waits; nothing is delivered afterwards. */
  stop(): void {
    this.next = null;
    const running = this.current;
    this.current = null;
    this.clearTimer();
    running?.abort();
  }

  private async start(input: In): Promise<void> {
    const controller = new AbortController();
    this.current = controller;
    let outcome: { value: Out } | { error: unknown };
    try {
      outcome = { value: await this.run(input, controller.signal) };
    } catch (error) {
      outcome = { error };
    }
    if (this.current !== controller) return;
    this.current = null;
    this.clearTimer();
    if (!controller.signal.aborted) this.done(input, outcome);
    const next = this.next;
    this.next = null;
    if (next) void this.start(next.input);
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
