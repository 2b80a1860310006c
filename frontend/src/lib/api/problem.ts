/** An RFC 9457 problem as the API sends it; `extra` members such as `since` stay readable. */
export interface Problem {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: Record<string, string[]>;
  [extra: string]: unknown;
}

/** A refusal or failure of a request, ready to be shown: `message` is a sentence for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    /** Seconds after which the server wants to be asked again, if it said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(sentence(status, problem));
    this.name = "ApiError";
  }

  get code(): string {
    return this.problem.code ?? "";
  }

  /** The first message about one field of the request, if the API named that field. */
  fieldError(field: string): string | undefined {
    return this.problem.errors?.[field]?.[0];
  }
}

function sentence(status: number, problem: Problem): string {
  const fields = Object.entries(problem.errors ?? {}).flatMap(([, messages]) => messages);
  return problem.detail ?? fields[0] ?? problem.title ?? statusSentence(status);
}

function statusSentence(status: number): string {
  if (status === 0) return "The server cannot be reached. Check that the program is still running.";
  if (status === 401) return "You are not signed in.";
  if (status === 403) return "Your role does not allow this.";
  if (status === 404) return "This does not exist (any more).";
  if (status === 413) return "The upload is larger than the server accepts.";
  return `The server answered with status ${status}.`;
}

/** Whether asking again may help: the server was not there or had too much to do. A refusal stays a refusal. */
export const mayPass = (error: unknown): error is ApiError =>
  error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 502);

/** Reads a problem from a response body of any kind. */
export function toProblem(body: unknown): Problem {
  if (body !== null && typeof body === "object") return body as Problem;
  return {};
}

/** The sentence to show for anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
