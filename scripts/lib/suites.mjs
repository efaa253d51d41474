import { randomBytes } from "node:crypto"
import { rmSync } from "node:fs"
import { findBrowser } from "./browser.mjs"
import { build, bundleIn, SERVED, TESTED } from "./build.mjs"
import { node, show } from "./command.mjs"
import { copyDatabase } from "./database.mjs"
import { startIdentityProvider } from "./identity-provider.mjs"
import { commandOf, inStore } from "./place.mjs"
import { freePort } from "./port.mjs"
import { startPortal } from "./portal.mjs"
import { step } from "./progress.mjs"
import { server } from "./server-script.mjs"
import { tallyOfPlaywright, tallyOfVitest } from "./tally.mjs"
import { TEMPLATE } from "./template.mjs"
import { inTurn } from "./turn.mjs"

/**
 * Runs tests without a browser.
 * @param {AbortSignal} stop
 * @param {("unit" | "database")[]} projects
 * @param {string[]} more arguments for vitest
 * @param {Record<string, string>} [env]
 */
export async function runVitest(stop, projects, more, env = {}) {
  const report = freshReport("vitest")
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const chosen = projects.flatMap((project) => ["--project", project])
  const vitest = node([commandOf("vitest", "vitest"), "run", ...chosen, ...reporters, ...more])
  return tallyOfVitest(report, await show({ ...vitest, env, stop }))
}

/** @typedef {Awaited<ReturnType<typeof import("./template.mjs").templateCluster>>} Databases */

/**
 * Runs the browser tests against a production build on a database of its own. One run at a time in this folder: a
 * second one would build under the first.
 * @param {import("./lifetime.mjs").Life} life
 * @param {Databases} databases
 * @param {string[]} more arguments for Playwright
 */
export async function runBrowser(life, databases, more) {
  const browser = await findBrowser(life.stop)
  console.log(`  Browser: ${browser}`)
  return inTurn("browser-tests", async () => {
    const { address, folder } = await startTestedPortal(life, databases)
    const report = freshReport("playwright")
    const playwright = node([commandOf("@playwright/test", "playwright"), "test", "--reporter=list,json", ...more])
    const env = {
      BASE_URL: address,
      // The stories lay down and count rows as the owner; the portal serves as its own role.
      DATABASE_URL: databases.cluster.url("browser"),
      PORTAL_DATABASE_URL: databases.portalUrl("browser"),
      PLAYWRIGHT_CHROMIUM_EXECUTABLE: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      PORTAL_BUILD: folder,
      PORTAL_LOG: inStore("logs", "tested-portal.log"),
    }
    return tallyOfPlaywright(report, await show({ ...playwright, env, stop: life.stop }))
  })
}

/** A short run of the crash test, which `npm run test:crash` makes long. Counts as one test. @param {AbortSignal} stop */
export async function runCrash(stop) {
  const code = await show({ ...server(["tests/crash/run.ts", "--kills", "4"]), stop })
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, names: ["npm run test:crash"] }
}

/** @param {import("./lifetime.mjs").Life} life @param {Databases} databases */
async function startTestedPortal(life, { cluster, portalUrl }) {
  const folder = await build([SERVED, TESTED], life.stop)
  await copyDatabase(cluster.url("postgres"), "browser", TEMPLATE)
  const port = await freePort()
  const address = `http://localhost:${port}`
  const env = {
    NODE_ENV: "production",
    NEXT_DIST_DIR: folder,
    DATABASE_URL: portalUrl("browser"),
    AUTH_SECRET: randomBytes(33).toString("base64"),
    AUTH_URL: address,
    AUTH_TRUST_HOST: "true",
    SAMPLE_DATA: "1",
    ...(await startIdentityProvider(life)),
  }
  const log = inStore("logs", "tested-portal.log")
  const serving = { mode: /** @type {const} */ ("start"), host: "127.0.0.1", port, bundle: bundleIn(folder), env, log }
  await step("Starting the portal", () => startPortal(life, serving))
  console.log(`  What the portal prints is in ${log}`)
  return { address, folder }
}

/** @param {string} runner */
function freshReport(runner) {
  const report = inStore("reports", `${runner}-${process.pid}.json`)
  rmSync(report, { force: true })
  return report
}
