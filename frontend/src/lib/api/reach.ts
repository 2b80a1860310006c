/** Whether the server answers: not at all, or only that its database is away. */
export type Reach = "here" | "unreachable" | "unready";

/** What the last request met. Every request tells it; the shell shows it, and what failed meanwhile is asked again. */
class ReachStore {
  private current: Reach = "here";
  private watchers = new Set<() => void>();

  read = (): Reach => this.current;

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  note(reach: Reach): void {
    if (reach === this.current) return;
    this.current = reach;
    for (const watcher of this.watchers) watcher();
  }
}

export const reach = new ReachStore();
