import { readFile } from "node:fs/promises";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { expect, test } from "vitest";

test("the types are those of the API's description: if not, run `npm run gen`", async () => {
  const description = new URL("../../../../docs/openapi.json", import.meta.url);
  const held = await readFile(new URL("./schema.d.ts", import.meta.url), "utf8");
  const generated = COMMENT_HEADER + astToString(await openapiTS(description));
  expect(held === generated).toBe(true);
}, 30_000);
