// The README's story by a client that is generated from docs/openapi.json: story.js ADDRESS TOKEN FOLDER
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Accepted = components["schemas"]["Accepted"];

const [address = "", token = "", folder = ""] = process.argv.slice(2);
const api = createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${token}` } });

/** The body of an answer; a refusal ends the story with its own words. */
async function good<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw new Error(`${response.status} ${JSON.stringify(error)}`);
  return data;
}

/** Waits for the job of what was accepted; the new resource's id. */
async function made(call: Promise<{ data?: Accepted; error?: unknown; response: Response }>): Promise<string> {
  const { id, jobId } = await good(call);
  for (;;) {
    const job = await good(api.GET("/api/v1/jobs/{job}", { params: { path: { job: jobId } } }));
    if (job.state === "succeeded") return id;
    if (job.state !== "requested" && job.state !== "running") throw new Error(`${job.kind}: ${job.error ?? job.state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const file = async (name: string) => new Blob([await readFile(join(folder, name))]) as unknown as string;

function form(parts: object): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts) as [string, Blob][]) data.append(name, value, name);
  return data;
}

const { id: project } = await good(api.POST("/api/v1/projects", { body: { name: "By TypeScript" } }));
const inProject = { path: { project } };
const conceptMapId = await made(
  api.POST("/api/v1/projects/{project}/concept-maps", {
    params: inProject,
    body: {
      "X.npy": await file("X.npy"),
      "concepts.txt": await file("concepts.txt"),
      "images.txt": await file("images.txt"),
      "labels.csv": await file("labels.csv"),
    },
    bodySerializer: form,
  }),
);
const teacherLogitsId = await made(
  api.POST("/api/v1/projects/{project}/teacher-logits", {
    params: inProject,
    body: {
      "logits.npy": await file("logits.npy"),
      "labels.txt": await file("labels.txt"),
      "images.txt": await file("images.txt"),
    },
    bodySerializer: form,
  }),
);
const ensemble = await made(
  api.POST("/api/v1/projects/{project}/ensembles", {
    params: inProject,
    body: { name: "Students", conceptMapId, teacherLogitsId },
  }),
);

const wish = { baseVersion: 1, constraints: [{ concept: "sky", kind: "exclude" as const }] };
const onTrain = { ensemble, class: "train" };
const preview = await good(
  api.POST("/api/v1/ensembles/{ensemble}/classes/{class}/preview", { params: { path: onTrain }, body: wish }),
);
if (preview.apChange === null || preview.apChange.value <= 0) throw new Error("Without sky the student should be better.");

const seen = await api.GET("/api/v1/ensembles/{ensemble}", { params: { path: { ensemble } } });
await made(
  api.POST("/api/v1/ensembles/{ensemble}/classes/{class}/tunings", {
    params: { path: onTrain, header: { "If-Match": seen.response.headers.get("ETag") ?? "" } },
    body: { ...wish, reason: "Sky is no part of a train." },
  }),
);
const timeline = await good(
  api.GET("/api/v1/ensembles/{ensemble}/timeline", { params: { path: { ensemble }, query: { limit: 1 } } }),
);
const proof = await good(api.GET("/api/v1/audit/streams/{stream}/verify", { params: { path: { stream: ensemble } } }));
console.log(JSON.stringify({ kind: timeline.items[0]?.kind, version: timeline.items[0]?.version, valid: proof.valid }));
