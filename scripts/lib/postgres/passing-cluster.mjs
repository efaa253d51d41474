import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { startCluster, stopCluster } from "./cluster.mjs"
import { passingGround } from "./ground.mjs"

const PREFIX = "concord-passing-"

/** What survives a power cut is of no interest here; speed is. */
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"]

/**
 * A cluster for one run of the tests or the checks, gone afterwards.
 * @param {import("../lifetime.mjs").Life} life
 * @param {string[]} settings PostgreSQL settings, as name=value
 */
export async function passingCluster(life, settings = CARELESS) {
  await sweep()
  const home = mkdtempSync(join(passingGround(), PREFIX))
  writeFileSync(join(home, "owner"), String(process.pid))
  life.atEnd(() => remove(home))
  return startCluster(home, settings)
}

/** Removes what runs that were killed have left. */
async function sweep() {
  for (const name of readdirSync(passingGround()).filter((name) => name.startsWith(PREFIX))) {
    const home = join(passingGround(), name)
    if (isAbandoned(home)) await remove(home)
  }
}

/** @param {string} home */
function isAbandoned(home) {
  try {
    process.kill(Number(readFileSync(join(home, "owner"), "utf8")), 0)
    return false
  } catch (error) {
    // Another user's process answers EPERM, another user's folder EACCES, one just being made ENOENT.
    return error instanceof Error && "code" in error && error.code === "ESRCH"
  }
}

/** @param {string} home */
async function remove(home) {
  await stopCluster(home)
  rmSync(home, { recursive: true, force: true })
}
