const none = "–";

/** A share or an average precision as points out of 100: 0.8731 -> "87.3". */
export function points(value: number | null | undefined, digits = 1): string {
  return value == null || Number.isNaN(value) ? none : (value * 100).toFixed(digits);
}

/** A change in points with its sign, and a true minus: -0.0141 -> "−1.4". */
export function signedPoints(value: number | null | undefined, digits = 1): string {
  return value == null ? none : signed(value * 100, digits);
}

/** A number with its sign; what rounds to zero has none. */
export function signed(value: number | null | undefined, digits = 2): string {
  if (value == null || Number.isNaN(value)) return none;
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return (value < 0 ? "−" : "+") + text;
}

/** A number with a true minus. */
export function plain(value: number | null | undefined, digits = 2): string {
  if (value == null || Number.isNaN(value)) return none;
  return (value < 0 && Number(value.toFixed(digits)) !== 0 ? "−" : "") + Math.abs(value).toFixed(digits);
}

/** A small positive number by its magnitude: 0.0000032 -> "3.2e−6". */
export function power(value: number | null | undefined): string {
  return value == null || Number.isNaN(value) ? none : value.toExponential(1).replace("-", "−");
}

export function percent(value: number | null | undefined, digits = 0): string {
  return value == null || Number.isNaN(value) ? none : `${(value * 100).toFixed(digits)} %`;
}

const grouped = new Intl.NumberFormat("en");
export function count(value: number | null | undefined): string {
  return value == null ? none : grouped.format(value);
}

/** "1 image", "3 images". */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : plural}`;
}

export function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  const units = ["kB", "MB", "GB", "TB"];
  let size = value / 1000;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`;
}

/** A duration for people: 0.4 s, 12 s, 3 min, 1 h 20 min. */
export function duration(seconds: number | null | undefined): string {
  if (seconds == null || !Number.isFinite(seconds)) return none;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** An estimate of what is left: whole seconds, because a guess has no tenths. */
export function timeLeft(seconds: number): string {
  if (seconds < 2) return "almost done";
  return `about ${seconds < 10 ? `${Math.round(seconds)} s` : duration(seconds)} left`;
}

/** How long ago, coarse: "just now", "5 min ago", "3 h ago", then the date. */
export function ago(iso: string, now: number): string {
  const seconds = (now - Date.parse(iso)) / 1000;
  if (seconds < 45) return "just now";
  if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
  if (seconds < 86_400) return `${Math.round(seconds / 3600)} h ago`;
  return new Date(iso).toLocaleDateString("en", { day: "numeric", month: "short", year: "numeric" });
}

export function moment(iso: string): string {
  return new Date(iso).toLocaleString("en", { dateStyle: "medium", timeStyle: "medium", hour12: false });
}

export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  return ((parts[0]?.[0] ?? "?") + (parts.length > 1 ? (parts.at(-1)?.[0] ?? "") : "")).toUpperCase();
}

/** The first few of several names, and how many more there are. */
export function listed(names: readonly string[], most = 8): string {
  const more = names.length - most;
  return names.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
