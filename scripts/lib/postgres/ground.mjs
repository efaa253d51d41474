import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Failure } from "../failure.mjs"
import { inStore, root } from "../place.mjs"

/**
 * PostgreSQL refuses to run as root, so for root it runs as `nobody`; for everyone else as themselves.
 * @returns {{ uid: number, gid: number } | null} null: as whoever runs the script
 */
export function servant() {
  if (process.getuid?.() !== 0) return null
  const id = (/** @type {string} */ flag) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}

/** The folder for a cluster that lasts: in the project, unless the servant may not enter it (a project under /root). */
export function lastingGround() {
  return mayEnter(root) ? inStore("postgres") : join(ownedSharedGround(), "cluster")
}

/** The folder for clusters thrown away after use. */
export function passingGround() {
  return mayEnter(tmpdir()) ? tmpdir() : "/tmp"
}

/**
 * A folder outside the project that any user may enter, only root may write in, and that outlives a restart.
 * @throws {Failure} when somebody else made it first: what lies in it would be run
 */
export function ownedSharedGround() {
  const hash = createHash("sha256").update(root).digest("hex").slice(0, 16)
  const ground = join("/var/tmp", `concord-${hash}`)
  mkdirSync(ground, { recursive: true, mode: 0o755 })
  const { uid, mode } = statSync(ground)
  if (uid !== 0 || (mode & 0o022) !== 0)
    throw new Failure(`${ground} is not root's alone: remove it, or name a PostgreSQL of yours in DATABASE_URL.`)
  return ground
}

/**
 * May whoever runs PostgreSQL reach into this folder?
 * @param {string} folder
 * @returns {boolean}
 */
export function mayEnter(folder) {
  const who = servant()
  if (!who) return true
  const { mode, uid, gid } = statSync(folder)
  const bit = uid === who.uid ? 0o100 : gid === who.gid ? 0o010 : 0o001
  return (mode & bit) !== 0 && (dirname(folder) === folder || mayEnter(dirname(folder)))
}
