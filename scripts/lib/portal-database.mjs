import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { connected, needVersion } from "./database.mjs"
import { migrate } from "./migrate.mjs"
import { startCluster } from "./postgres/cluster.mjs"
import { lastingGround } from "./postgres/ground.mjs"
import { step } from "./progress.mjs"
import { loadSampleData, sampleHash } from "./sample-data.mjs"

/**
 * Makes ready the database the portal runs on: the one named, or the embedded one with the sample data.
 * @param {import("./lifetime.mjs").Life} life
 * @param {string | null} named DATABASE_URL
 * @returns {Promise<string>} its address
 */
export async function portalDatabase(life, named) {
  if (named) {
    await step("Reaching the database", () => needVersion(named))
    await step("Applying migrations", () => migrate(named))
    return named
  }
  const url = await step("Starting the embedded database", () => embedded(life))
  const applied = await step("Applying migrations", () => migrate(url))

  const loaded = join(lastingGround(), "sample-data")
  const hash = sampleHash()
  if (applied.length > 0 || !existsSync(loaded) || readFileSync(loaded, "utf8") !== hash) {
    await step("Loading the sample data", () => loadSampleData(url, life.stop))
    writeFileSync(loaded, hash)
  }
  return url
}

/** @param {import("./lifetime.mjs").Life} life */
async function embedded(life) {
  const cluster = await startCluster(lastingGround())
  life.atEnd(cluster.stop)
  await connected(cluster.url("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'concord'")
    if (rowCount === 0) await client.query("CREATE DATABASE concord")
  })
  return cluster.url("concord")
}
