import { steps } from "./steps";
import { reduceTour, untouched, type Progress, type TourAction } from "./progress";

/** How far the tour is, by ensemble, kept in this browser; and the ensemble on the page whose tour can be taken. */
class TourStore {
  private progress = new Map<string, Progress>();
  private watchers = new Set<() => void>();
  private here: string | null = null;
  private called = false;

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  offered = (): string | null => this.here;

  /** A person asked for the tour and its panel has not taken the focus yet. */
  awaited = (): boolean => this.called;

  arrived(): void {
    this.called = false;
    this.tell();
  }

  read(ensemble: string): Progress {
    let progress = this.progress.get(ensemble);
    if (!progress) {
      progress = load(ensemble);
      this.progress.set(ensemble, progress);
    }
    return progress;
  }

  dispatch(ensemble: string, action: TourAction): void {
    const before = this.read(ensemble);
    const after = reduceTour(before, action);
    if (action.type === "start" || action.type === "restart") this.called = true;
    else if (after === before) return;
    this.progress.set(ensemble, after);
    localStorage.setItem(keyOf(ensemble), JSON.stringify({ ...after, seen: null }));
    this.tell();
  }

  /** Says that the tour of an ensemble can be taken here; answers the function that takes that back. */
  offer(ensemble: string): () => void {
    this.here = ensemble;
    this.tell();
    return () => {
      this.here = null;
      this.tell();
    };
  }

  /** Forgets what is in memory, as a reload does. */
  reload(): void {
    this.progress.clear();
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}

const keyOf = (ensemble: string): string => `tour:${ensemble}`;
const statuses: readonly unknown[] = ["untouched", "open", "left", "finished"];

function load(ensemble: string): Progress {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(ensemble)) ?? "null") as Partial<Progress> | null;
    if (stored === null || !statuses.includes(stored.status)) return untouched;
    const { at } = stored;
    if (at === undefined || !Number.isInteger(at) || at < 0 || at >= steps.length) return untouched;
    const before = Array.isArray(stored.before) ? stored.before : null;
    const made = typeof stored.made === "string" ? stored.made : null;
    return { status: stored.status ?? "untouched", at, before, made, seen: null };
  } catch {
    return untouched;
  }
}

export const tours = new TourStore();
