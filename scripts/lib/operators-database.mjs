import { existsSync } from "node:fs"
import { join } from "node:path"
import { needVersion } from "./database.mjs"
import { Failure } from "./failure.mjs"
import { needOwner } from "./named-database.mjs"
import { isRunning, startCluster } from "./postgres/cluster.mjs"
import { lastingGround } from "./postgres/ground.mjs"

/**
 * The database of an installation, or the embedded one: the portal may be serving from it at the same time, or not run.
 * @param {import("./lifetime.mjs").Life} life
 * @param {string | null} named DATABASE_OWNER_URL or DATABASE_URL
 * @returns {Promise<string>} its address, for its owner
 * @throws {Failure} when there is none yet
 */
export async function operatorsDatabase(life, named) {
  if (named) {
    await needVersion(named)
    await needOwner(named)
    return named
  }
  const home = lastingGround()
  if (!existsSync(join(home, "sample-data")))
    throw new Failure("There is no embedded database yet: run npm start once, or name yours in DATABASE_URL.")
  const wasRunning = await isRunning(home)
  const cluster = await startCluster(home)
  if (!wasRunning) life.atEnd(cluster.stop)
  return cluster.url("concord")
}
