import { mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "")

/**
 * A path inside the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(root, ...parts)
}

/**
 * A path inside `.data`, where everything lives that the scripts make and git does not know. Its folder exists.
 * @param {...string} parts
 */
export function inStore(...parts) {
  const path = inProject(".data", ...parts)
  mkdirSync(dirname(path), { recursive: true })
  return path
}

/**
 * The script behind a package's command, to be run by this very Node: no shell, no PATH, the same on Windows.
 * @param {string} packageName
 * @param {string} command
 * @param {string} [folder] where it is installed
 */
export function commandOf(packageName, command, folder = root) {
  const manifest = join(folder, "node_modules", packageName, "package.json")
  const { bin } = createRequire(import.meta.url)(manifest)
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[command])
}
