import type { AuditFilter } from "@/lib/api/queries/audit";

export const filterNames = ["actor", "kind", "ensemble", "stream", "class", "concept", "from", "to"] as const;
export type FilterName = (typeof filterNames)[number];

export function readAuditFilter(query: URLSearchParams): AuditFilter {
  const filter: Record<string, string> = {};
  for (const name of filterNames) {
    const value = query.get(name)?.trim();
    if (value) filter[name] = value;
  }
  // Any text may stand in an address; a kind that there is not finds nothing.
  return filter;
}

/** The filter as the API wants it: days become the start of that day and of the day after, in UTC. */
export function toRequest(filter: AuditFilter): AuditFilter {
  const request = { ...filter };
  if (filter.from && isDay(filter.from)) request.from = `${filter.from}T00:00:00Z`;
  if (filter.to && isDay(filter.to)) {
    request.to = new Date(Date.parse(`${filter.to}T00:00:00Z`) + 86_400_000).toISOString();
  }
  return request;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** "conceptsTuned" -> "concepts tuned". */
export function kindText(kind: string): string {
  return kind.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
