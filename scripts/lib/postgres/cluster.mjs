import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { captured, tail } from "../command.mjs"
import { Failure } from "../failure.mjs"
import { freePort } from "../port.mjs"
import { programs } from "./binaries.mjs"
import { servant } from "./ground.mjs"

/** The major version of the binaries that come with Concord; a cluster's files belong to one. */
const MAJOR = "18"

/**
 * A running PostgreSQL of our own, on the loopback interface only.
 * @typedef {object} Cluster
 * @property {string} home the folder of its files
 * @property {(database: string) => string} url
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the cluster whose files lie in `home`, and makes them when there are none. One that is still running (its
 * starter was killed) is taken over.
 * @param {string} home
 * @param {string[]} settings PostgreSQL settings for a new cluster, as name=value
 * @param {number} [at] the port; any that is free, unless told
 * @returns {Promise<Cluster>}
 */
export async function startCluster(home, settings = [], at = undefined) {
  const data = join(home, "data")
  makeHome(home)
  if (!existsSync(data)) await makeFiles(home, settings)
  const made = readFileSync(join(data, "PG_VERSION"), "utf8").trim()
  if (made !== MAJOR)
    throw new Failure(
      `The data in ${data} is of PostgreSQL ${made}, this is ${MAJOR}: throw it away with npm run db:reset.`,
    )

  if (!(await isRunning(home))) {
    const port = at ?? (await freePort())
    const log = join(home, "server.log")
    const { code } = await run(home, "pg_ctl", ["start", "-w", "-t", "60", "-D", data, "-l", log, "-o", `-p ${port}`])
    if (code !== 0) throw new Failure(`PostgreSQL did not start. Its log is ${log}.`, tail(readFileSync(log, "utf8")))
  }
  // The fourth line of this file of PostgreSQL's is the port, also for one that was running before us.
  const port = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[3]
  const password = readFileSync(join(home, "password"), "utf8")
  return {
    home,
    url: (database) => `postgresql://concord:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopCluster(home),
  }
}

/**
 * Stops the cluster in `home`, if it runs. Open connections are cut, nothing committed is lost.
 * @param {string} home
 */
export async function stopCluster(home) {
  if (!(await isRunning(home))) return
  const { code, output } = await run(home, "pg_ctl", ["stop", "-w", "-t", "60", "-m", "fast", "-D", join(home, "data")])
  if (code !== 0) throw new Failure(`PostgreSQL in ${home} did not stop: ${output.trim()}`)
}

/** Whether the cluster whose files lie in `home` runs. @param {string} home */
export async function isRunning(home) {
  if (!existsSync(join(home, "data"))) return false
  const { code } = await run(home, "pg_ctl", ["status", "-D", join(home, "data")])
  return code === 0
}

/** @param {string} home */
function makeHome(home) {
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const who = servant()
  if (who) chownSync(home, who.uid, who.gid)
}

/** @param {string} home @param {string[]} settings */
async function makeFiles(home, settings) {
  const password = join(home, "password")
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 })
  const who = servant()
  if (who) chownSync(password, who.uid, who.gid)

  const unfinished = join(home, "data.unfinished")
  rmSync(unfinished, { recursive: true, force: true })
  const fixed = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC"]
  const wanted = [...fixed, ...settings].flatMap((each) => ["-c", each])
  const { code, output } = await run(home, "initdb", [
    ...["-D", unfinished, "-U", "concord", "-A", "scram-sha-256", `--pwfile=${password}`],
    // Code point order as with C, but letters of every script are letters: a search by parts of Chinese names has an index.
    ...["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"],
    ...wanted,
    ...(settings.includes("fsync=off") ? ["--no-sync"] : []),
  ])
  if (code !== 0) throw new Failure(`PostgreSQL could not make its files in ${home}.`, tail(output))
  renameSync(unfinished, join(home, "data"))
}

/**
 * Not stopped by Ctrl+C: that reaches the script first, which ends PostgreSQL in its own time.
 * @param {string} home @param {string} program @param {string[]} args
 */
function run(home, program, args) {
  const options = { cwd: home, detached: process.platform !== "win32", windowsHide: true, ...servant() }
  return captured({ program: join(programs(), program), args, env: { LC_ALL: "C" }, options })
}
