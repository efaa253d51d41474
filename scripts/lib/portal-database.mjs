import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { connected } from "./database.mjs"
import { migrate } from "./migrate.mjs"
import { migrateNamed, needClock, warningAbout } from "./named-database.mjs"
import { startCluster } from "./postgres/cluster.mjs"
import { lastingGround } from "./postgres/ground.mjs"
import { PORTAL, portalRole } from "./postgres/portal-role.mjs"
import { step } from "./progress.mjs"
import { loadSampleData, sampleHash } from "./sample-data.mjs"

/**
 * Makes ready the database the portal runs on: the one named, or the embedded one with the sample data.
 * @param {import("./lifetime.mjs").Life} life
 * @param {Pick<import("./environment.mjs").Environment, "database" | "owner">} named
 * @returns {Promise<{ database: string, owner: string }>} its addresses, for the portal's role and for its owner
 */
export async function portalDatabase(life, { database, owner }) {
  if (database && owner) {
    await needClock(database)
    await step("Applying migrations", () => migrateNamed(database, owner))
    const warning = await warningAbout(database)
    if (warning) console.warn(`  ${warning}`)
    return { database, owner }
  }
  const { url, portalUrl } = await step("Starting the embedded database", () => embedded(life))
  const applied = await step("Applying migrations", () => migrate(url, PORTAL))

  const loaded = join(lastingGround(), "sample-data")
  const hash = sampleHash()
  if (applied.length > 0 || !existsSync(loaded) || readFileSync(loaded, "utf8") !== hash) {
    await step("Loading the sample data", () => loadSampleData(url, life.stop))
    writeFileSync(loaded, hash)
  }
  return { database: portalUrl, owner: url }
}

/** @param {import("./lifetime.mjs").Life} life */
async function embedded(life) {
  const cluster = await startCluster(lastingGround())
  life.atEnd(cluster.stop)
  await connected(cluster.url("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'concord'")
    if (rowCount === 0) await client.query("CREATE DATABASE concord")
  })
  const portalUrl = await portalRole(cluster)
  return { url: cluster.url("concord"), portalUrl: portalUrl("concord") }
}
