import createClient, { type Middleware } from "openapi-fetch";
import { base, under } from "../base";
import { ApiError, toProblem } from "./problem";
import { reach } from "./reach";
import type { paths } from "./schema";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
let antiforgery: Promise<string> | null = null;

/** The token that proves a changing request comes from this page; asked for once and then kept. */
export function antiforgeryToken(): Promise<string> {
  antiforgery ??= fetch(under("/api/v1/antiforgery"), { credentials: "same-origin" })
    .then((response) => (response.ok ? (response.json() as Promise<{ token: string }>) : { token: "" }))
    .then(({ token }) => token);
  // What was not answered is asked again by the next request.
  antiforgery.then((token) => token === "" && forgetAntiforgery(), forgetAntiforgery);
  return antiforgery;
}

/** A token belongs to one signed-in person: forget it when that changes. */
export function forgetAntiforgery(): void {
  antiforgery = null;
}

const protect: Middleware = {
  async onRequest({ request }) {
    // Nobody is signed in yet when the token is sent, so there is nothing to protect.
    if (!safeMethods.has(request.method) && !request.url.endsWith("/auth/token")) {
      const token = await antiforgeryToken();
      if (token !== "") request.headers.set("X-XSRF-TOKEN", token);
    }
    return request;
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin + base,
  credentials: "same-origin",
  // Looked up at each call, so that a test can put its own fetch in place.
  fetch: (request) => globalThis.fetch(request),
});
api.use(protect);

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

async function settle<T>(call: Promise<Outcome<T>>): Promise<Outcome<T>> {
  let outcome: Outcome<T>;
  try {
    outcome = await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    reach.note("unreachable");
    throw new ApiError(0, {});
  }
  const { status, headers, ok } = outcome.response;
  reach.note(status === 503 ? "unready" : "here");
  if (!ok) {
    if (status === 401 || status === 403) forgetAntiforgery();
    throw new ApiError(status, toProblem(outcome.error), secondsOf(headers.get("Retry-After")));
  }
  return outcome;
}

const secondsOf = (header: string | null): number | null =>
  header !== null && /^\d{1,4}$/.test(header) ? Number(header) : null;

/** The body of an answer, or a thrown ApiError. */
export async function body<T>(call: Promise<Outcome<T>>): Promise<T> {
  return (await settle(call)).data as T;
}

/** The body with its ETag, which a change must send back as If-Match. */
export async function bodyWithEtag<T>(call: Promise<Outcome<T>>): Promise<{ value: T; etag: string }> {
  const { data, response } = await settle(call);
  return { value: data as T, etag: response.headers.get("ETag") ?? "" };
}
