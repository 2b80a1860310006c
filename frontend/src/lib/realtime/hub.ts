import type { HubConnection } from "@microsoft/signalr";
import { under } from "../base";
import type { Committed, Job, Presence } from "../api/types";

export type LiveState = "connecting" | "live" | "down";

export interface LiveListener {
  committed?: (event: Committed) => void;
  job?: (job: Job) => void;
  presence?: (presence: Presence) => void;
  /** Called when the connection is there again after having been away: what was missed must be refetched. */
  returned?: () => void;
}

const retryDelays = [0, 500, 1_000, 2_000, 5_000, 10_000];
const delay = (attempt: number) => retryDelays[Math.min(attempt, retryDelays.length - 1)] ?? 10_000;

/** The page's one live connection. It retries for ever; while it is away the queries poll. */
class LiveHub {
  private connection: HubConnection | null = null;
  private listeners = new Set<LiveListener>();
  private watchers = new Set<() => void>();
  private project: string | null = null;
  private current: LiveState = "connecting";
  private wasAway = false;

  get state(): LiveState {
    return this.current;
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  listen(listener: LiveListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Opens the connection; answers the function that closes it. */
  open(): () => void {
    let closed = false;
    const gone = () => closed;
    const start = async (attempt: number): Promise<void> => {
      const { HubConnectionBuilder, LogLevel } = await import("@microsoft/signalr");
      if (gone()) return;
      const connection = new HubConnectionBuilder()
        .withUrl(under("/hubs/live"))
        .withAutomaticReconnect({
          nextRetryDelayInMilliseconds: (context) => delay(context.previousRetryCount),
        })
        .configureLogging(LogLevel.None)
        .build();
      connection.on("committed", (event: Committed) => this.each((l) => l.committed?.(event)));
      connection.on("job", (job: Job) => this.each((l) => l.job?.(job)));
      connection.on("presence", (presence: Presence) => this.each((l) => l.presence?.(presence)));
      connection.onreconnecting(() => this.become("down"));
      connection.onreconnected(() => this.arrived());
      try {
        await connection.start();
      } catch {
        this.become("down");
        if (!gone()) setTimeout(() => void start(attempt + 1), delay(attempt + 1));
        return;
      }
      if (gone()) {
        await connection.stop();
        return;
      }
      this.connection = connection;
      this.arrived();
    };
    void start(0);
    return () => {
      closed = true;
      void this.connection?.stop();
      this.connection = null;
    };
  }

  /** Follows one project's events, leaving the one followed before. */
  follow(project: string | null): void {
    if (project === this.project) return;
    if (this.project !== null) this.tell("LeaveProject", this.project);
    this.project = project;
    if (project !== null) this.tell("JoinProject", project);
  }

  private arrived(): void {
    const missed = this.wasAway;
    this.wasAway = false;
    this.become("live");
    if (this.project !== null) this.tell("JoinProject", this.project);
    if (missed) this.each((l) => l.returned?.());
  }

  private become(state: LiveState): void {
    if (state === "down") this.wasAway = true;
    if (state === this.current) return;
    this.current = state;
    for (const watcher of this.watchers) watcher();
  }

  private tell(method: string, project: string): void {
    if (this.current !== "live") return;
    // A project that cannot be joined is one that cannot be read; its page already says so.
    this.connection?.invoke(method, project).catch(() => undefined);
  }

  private each(act: (listener: LiveListener) => void): void {
    for (const listener of this.listeners) act(listener);
  }
}

export const liveHub = new LiveHub();
