import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, URL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const api = process.env.INFICOND_DEV_API ?? "http://127.0.0.1:5080";

/** Lays a compressed copy beside every script, style and drawing, so that the server sends it as small as it gets. */
const compressed: Plugin = {
  name: "compressed-copies",
  apply: "build",
  // From the files as they were written: other plugins still change them while the bundle is made.
  writeBundle({ dir = "." }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
      const path = join(dir, name);
      const content = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(content));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    }
  },
};

/** Fetches the frame and the workbench along with the first scripts, not only after those have run: it is the page where the time is spent. */
const workbenchAhead: Plugin = {
  name: "workbench-ahead",
  apply: "build",
  transformIndexHtml: (_html, { bundle = {} }) => {
    const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
    const needed = new Set<string>();
    const need = (file: string) => {
      if (needed.has(file)) return;
      needed.add(file);
      chunks.find(({ fileName }) => fileName === file)?.imports.forEach(need);
    };
    chunks
      .filter(({ name }) => name === "Shell" || name === "WorkbenchRoute")
      .forEach(({ fileName }) => need(fileName));
    chunks
      .filter(({ isEntry }) => isEntry)
      .forEach(({ fileName, imports }) => [fileName, ...imports].forEach((file) => needed.delete(file)));
    return [...needed].map((file) => ({
      tag: "link",
      attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
      injectTo: "head",
    }));
  },
};

export default defineConfig({
  // Chunks find each other by their own address; the server gives the page its absolute ones.
  base: "./",
  plugins: [react(), compressed, workbenchAhead],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    proxy: {
      "/api": api,
      "/images": api,
      "/hubs": { target: api, ws: true },
    },
  },
  build: {
    outDir: "../backend/InFiConD.Api/wwwroot",
    emptyOutDir: true,
    // The content security policy allows no data: URIs for fonts or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // A page needs a handful of files, not one for each module that two pages share.
        codeSplitting: {
          groups: [
            { name: "vendor", test: /node_modules/, minShareCount: 2, priority: 2 },
            { name: "common", test: /src\/(lib|ui|charts)\//, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    // Most tests are of pure functions; those that draw say so in their first line.
    environment: "node",
    setupFiles: ["./src/test-setup.ts"],
    css: false,
    restoreMocks: true,
    // Modules are loaded once for all files: tests keep nothing in them, and loading took longer than testing.
    pool: "threads",
    isolate: false,
  },
});
