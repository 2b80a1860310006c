import { vi } from "vitest";

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}
type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
type Handler = (asked: Asked) => Answer | Promise<Answer>;

/** A server inside the test: answers by "METHOD /path" (without /api/v1) and notes what it was asked. */
export function fakeServer(routes: Record<string, Handler>): { asked: Asked[] } {
  const asked: Asked[] = [];
  const all: Record<string, Handler> = { "GET /antiforgery": () => ({ body: { token: "xsrf" } }), ...routes };
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request =
      input instanceof Request ? input : new Request(new URL(String(input), location.href), init);
    const url = new URL(request.url);
    const text = await request.text();
    const path = url.pathname.replace("/api/v1", "");
    const note: Asked = {
      method: request.method,
      path,
      query: url.searchParams,
      headers: request.headers,
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
    asked.push(note);
    const handler = all[`${note.method} ${path}`];
    const answer = handler
      ? await handler(note)
      : { status: 404, body: { detail: `No ${note.method} ${path}` } };
    const { status = 200, body, headers } = answer;
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { "Content-Type": "application/json", ...headers },
    });
  });
  return { asked };
}
