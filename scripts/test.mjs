// npm test: all tests, on throw-away databases. Developers: npm test -- --only unit|database|browser [arguments of the runner]
import { needNode } from "./lib/environment.mjs"
import { Failure, Stopped, tellingOf } from "./lib/failure.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { runBrowser, runCrash, runVitest } from "./lib/suites.mjs"
import { sum } from "./lib/tally.mjs"
import { templateCluster } from "./lib/template.mjs"

/** @typedef {import("./lib/tally.mjs").Tally} Tally */

/** @type {Tally[]} */
const tallies = []

// The last line is for machines too, so it comes after everything that ends the run has said its word.
process.on("exit", () => {
  const { passed, failed, names } = sum(tallies)
  if (names.length > 0) console.log(`\nNot passed:\n${names.map((name) => `  ${name}`).join("\n")}\n`)
  console.log(`${passed} passed, ${failed} failed`)
})

await lifetime(async (life) => {
  const { only, more } = wishes(process.argv.slice(2))
  needNode()
  await attempt(async () => {
    await install(life.stop)
    if (only === "unit") {
      tallies.push(await runVitest(life.stop, ["unit"], more))
      return
    }
    const { cluster, portalUrl } = await templateCluster(life)
    const env = { TEST_CLUSTER_URL: cluster.url("postgres"), TEST_PORTAL_URL: portalUrl("postgres") }
    if (only !== "browser")
      tallies.push(await runVitest(life.stop, only ? ["database"] : ["unit", "database"], more, env))
    if (!only) tallies.push(await runCrash(life.stop))
    if (only !== "database")
      await attempt(async () => tallies.push(await runBrowser(life, { cluster, portalUrl }, more)))
  })
  return sum(tallies).failed > 0 ? 1 : 0
})

/**
 * What cannot even be run has failed, and is counted.
 * @param {() => Promise<unknown>} work
 */
async function attempt(work) {
  try {
    await work()
  } catch (error) {
    tallies.push({ passed: 0, failed: 1, names: [tellingOf(error)] })
    if (error instanceof Stopped) throw error
    console.error(`\n${tellingOf(error)}\n`)
  }
}

/** @param {string[]} args */
function wishes(args) {
  if (args[0] !== "--only") return { only: null, more: args }
  const [, only, ...more] = args
  if (only !== "unit" && only !== "database" && only !== "browser")
    throw new Failure("npm test -- --only wants unit, database or browser.")
  return { only, more }
}
