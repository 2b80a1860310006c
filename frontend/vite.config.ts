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

export default defineConfig({
  // Chunks find each other by their own address; the server gives the page its absolute ones.
  base: "./",
  plugins: [react(), compressed],
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
