import { defineConfig, devices } from "@playwright/test"

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE

// Chromium refuses its own sandbox to root, which is who runs in most containers.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** `npm test` starts the portal, names it in BASE_URL and finds the browser; see scripts/test.mjs. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    // A trace costs a quarter of the time; where one is wanted: npm test -- --only browser --trace on
    screenshot: "only-on-failure",
    timezoneId: "Asia/Taipei",
    // Without a locale that has them, Chromium calls a download whose name has Chinese characters "download".
    launchOptions: {
      env: { ...process.env, LC_ALL: "C.UTF-8" },
      args: [...quiet, ...sandbox],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  projects: [
    { name: "chromium", use: { ...devices["Desktop Chrome"] }, teardown: "log" },
    { name: "log", testMatch: "*.teardown.ts" },
  ],
})
