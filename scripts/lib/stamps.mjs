import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { inProject, inStore } from "./place.mjs"

/**
 * A stamp remembers from which sources something was made, so that it is made again only when they changed.
 * @param {string} name
 * @param {string} hash
 */
export function isStamped(name, hash) {
  const file = inStore("stamps", name)
  return existsSync(file) && readFileSync(file, "utf8") === hash
}

/** @param {string} name @param {string} hash */
export function stamp(name, hash) {
  writeFileSync(inStore("stamps", name), hash)
}

/** @param {string} name */
export function unstamp(name) {
  rmSync(inStore("stamps", name), { force: true })
}

/**
 * One hash over the content of files and folders of the project; one that does not exist counts as empty.
 * @param {string[]} paths
 * @param {(path: string) => boolean} [counts] which files inside count; all, unless told
 */
export function hashOf(paths, counts = () => true) {
  const hash = createHash("sha256")
  for (const path of paths.flatMap((path) => filesIn(path)).filter(counts))
    hash
      .update(`${path}\0`)
      .update(readFileSync(inProject(path)))
      .update("\0")
  return hash.digest("hex")
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const full = inProject(path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
