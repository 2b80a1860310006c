import { under } from "../base";
import { antiforgeryToken } from "./client";
import { ApiError, toProblem } from "./problem";
import type { Accepted } from "./types";

export interface UploadOptions {
  /** Told the share sent so far, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends a multipart form. fetch tells nothing about upload progress, so this is the one place with XMLHttpRequest. */
export async function upload<T = Accepted>(
  url: string,
  form: FormData,
  options: UploadOptions = {},
): Promise<T> {
  const token = await antiforgeryToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", under(url));
    request.responseType = "json";
    if (token !== "") request.setRequestHeader("X-XSRF-TOKEN", token);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T);
      else reject(new ApiError(request.status, toProblem(request.response)));
    };
    request.onerror = () => reject(new ApiError(0, {}));
    request.onabort = () => reject(new DOMException("Upload stopped", "AbortError"));
    options.signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

/** Builds a form from named parts, leaving out what is absent. */
export function formOf(parts: Record<string, string | File | null | undefined>): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (part instanceof File) form.append(name, part, part.name);
    else if (part != null && part !== "") form.append(name, part);
  }
  return form;
}
