import type { Trainer } from "@/lib/api/student-types";
import type { Sparsity } from "./sparsity";

/** Students to be distilled as soon as both inputs are ready. Kept in the browser, so that the page may be left. */
export interface Intent {
  project: string;
  name: string;
  conceptMapId: string;
  teacherLogitsId: string;
  sparsity: Sparsity;
  trainer: Trainer;
  /** Whether labels count for a class of the same name only. */
  exactOnly?: boolean;
  /** Why nothing came of it; it stays until somebody has read it where it was asked for. */
  refused?: string;
}

const key = "inficond:distil-when-ready";

export function readIntents(): Intent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isIntent).map(upgrade) : [];
  } catch {
    return [];
  }
}

function isIntent(value: unknown): value is Intent {
  return typeof value === "object" && value !== null && "conceptMapId" in value && "teacherLogitsId" in value;
}

/** An intent noted before lambda could be chosen holds the given one. */
function upgrade(intent: Intent & { lambda?: number }): Intent {
  const { lambda, ...rest } = intent;
  return lambda === undefined ? rest : { ...rest, sparsity: { by: "given", lambda } };
}

export const sameIntent = (a: Intent, b: Intent): boolean =>
  a.conceptMapId === b.conceptMapId && a.teacherLogitsId === b.teacherLogitsId;

/** Notes an intent; what was refused in its project before is settled by it. */
export function addIntent(intent: Intent): void {
  const others = readIntents().filter(
    (other) =>
      !sameIntent(other, intent) && (other.project !== intent.project || other.refused === undefined),
  );
  write([...others, intent]);
}

/** Keeps an intent of which nothing came, with the reason. */
export function refuseIntent(intent: Intent, refused: string): void {
  write([...readIntents().filter((other) => !sameIntent(other, intent)), { ...intent, refused }]);
}

export function dropIntent(intent: Intent): void {
  write(readIntents().filter((other) => !sameIntent(other, intent)));
}

const watchers = new Set<() => void>();
let snapshot: { text: string; intents: Intent[] } = { text: "", intents: [] };

function write(intents: Intent[]): void {
  localStorage.setItem(key, JSON.stringify(intents));
  for (const watcher of watchers) watcher();
}

export function watchIntents(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener("storage", watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener("storage", watcher);
  };
}

/** The intents as one stable array per stored text, as useSyncExternalStore wants it. */
export function intentSnapshot(): Intent[] {
  const text = localStorage.getItem(key) ?? "";
  if (text !== snapshot.text) snapshot = { text, intents: readIntents() };
  return snapshot.intents;
}

/** What to do now, given how both inputs stand. */
export function intentStep(
  map: string | undefined,
  logits: string | undefined,
): "wait" | "distil" | "give up" {
  if (map === "failed" || logits === "failed") return "give up";
  return map === "ready" && logits === "ready" ? "distil" : "wait";
}
