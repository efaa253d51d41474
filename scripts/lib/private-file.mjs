import { chmodSync, createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

// What a portal prints, and what the scripts keep to themselves, is nobody's but the operator's. Where there are no such
// modes, as on Windows, a file has the rights of its folder.

/**
 * Opens a new log that its owner alone may read, in a folder of the same. What was made there before with other rights
 * gets these too.
 * @param {string} path
 */
export function openLog(path) {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile()) closeToOthers(join(folder, entry.name))
  return createWriteStream(path, { mode: 0o600 })
}

/**
 * A secret's file: made once with what `make` gives, and its owner's alone, whatever rights it had before.
 * @param {string} path
 * @param {() => string} make
 */
export function keptSecret(path, make) {
  if (existsSync(path)) chmodSync(path, 0o600)
  else writeFileSync(path, make(), { mode: 0o600 })
  return path
}

/** A file of another owner is theirs to close, and one that is gone meanwhile is closed. @param {string} file */
function closeToOthers(file) {
  try {
    chmodSync(file, 0o600)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code !== "EPERM" && code !== "ENOENT") throw error
  }
}
