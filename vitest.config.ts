import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const root = fileURLToPath(new URL(".", import.meta.url))
const alias = {
  "@": root.replace(/[\\/]$/, ""),
  // The package throws wherever it is not bundled for a server; tests run server code without a bundler.
  "server-only": `${root}node_modules/server-only/empty.js`,
}
const elsewhere = ["**/node_modules/**", "**/.next*/**", "**/.data/**"]

export default defineConfig({
  resolve: { alias },
  test: {
    // Faults only: what tests provoke is told in lines.
    env: { LOG_LEVEL: "error" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, "tests/database/**", "tests/browser/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/database/**/*.test.ts"],
          exclude: elsewhere,
          setupFiles: "tests/database/setup/own-database.ts",
          // A busy machine is no failure; a deadlock still is.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
