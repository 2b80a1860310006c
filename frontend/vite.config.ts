import { fileURLToPath, URL } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = process.env.INFICOND_DEV_API ?? "http://127.0.0.1:5080";

export default defineConfig({
  plugins: [react()],
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
  },
  test: {
    // Most tests are of pure functions; those that draw say so in their first line.
    environment: "node",
    setupFiles: ["./src/test-setup.ts"],
    css: false,
    restoreMocks: true,
  },
});
