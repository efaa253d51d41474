import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { logged, node } from "./command.mjs"
import { inStore } from "./place.mjs"

/**
 * Does a folder's node_modules hold what its lockfile asks for? npm leaves a list of what it installed.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const list = join(folder, "node_modules", ".package-lock.json")
  if (!existsSync(list)) return false
  const installed = packagesOf(list)
  return Object.entries(packagesOf(join(folder, "package-lock.json"))).every(
    // Optional ones are for other machines, mostly.
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  )
}

/** @param {string} lockfile @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages
}

/**
 * Installs what a folder's lockfile asks for.
 * @param {string} folder
 * @param {{ log: string, more?: string[], env?: Record<string, string>, stop?: AbortSignal }} how `more` are options for npm
 */
export function npmCi(folder, { log, more = [], env, stop }) {
  return logged({
    ...npm(["ci", "--prefix", folder, "--include=dev", "--no-audit", "--no-fund", ...more]),
    ...(env && { env }),
    ...(stop && { stop }),
    log: inStore("logs", log),
    onFailure: `npm could not install the packages of ${folder}.`,
  })
}

/** npm as a script of its own, so that Windows needs no shell to run it. @param {string[]} args */
function npm(args) {
  const beside = join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js")
  const onWindows = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js")
  const script = [process.env.npm_execpath, beside, onWindows].find(
    (path) => path?.endsWith("npm-cli.js") && existsSync(path),
  )
  return script ? node([script, ...args]) : { program: "npm", args }
}
