import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { logged, node } from "./command.mjs"
import { inProject, inStore } from "./place.mjs"
import { prisma, schemaEngine } from "./prisma.mjs"
import { step } from "./progress.mjs"
import { hashOf, isStamped, stamp } from "./stamps.mjs"
import { inTurn } from "./turn.mjs"

/**
 * Brings the packages and the generated database client in line with the sources; does nothing when they are.
 * @param {AbortSignal} stop
 */
export async function install(stop) {
  await inTurn("install", async () => {
    if (!isInstalled()) await step("Installing packages", () => npmCi(stop))

    const schema = hashOf(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"])
    if (existsSync(inProject("lib/db/generated")) && isStamped("generated", schema)) return
    await step("Generating the database client", () =>
      logged({
        ...prisma(["generate"]),
        stop,
        log: inStore("logs", "generate.log"),
        onFailure: "The database client could not be generated.",
      }),
    )
    stamp("generated", schema)
  })
}

/** Does node_modules hold what the lockfile asks for? npm leaves a list of what it installed. */
function isInstalled() {
  const list = inProject("node_modules", ".package-lock.json")
  if (!existsSync(list)) return false
  const installed = packagesOf(list)
  return Object.entries(packagesOf(inProject("package-lock.json"))).every(
    // Optional ones are for other machines, mostly.
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  )
}

/** @param {string} lockfile @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages
}

/** @param {AbortSignal} stop */
function npmCi(stop) {
  return logged({
    ...npm(["ci", "--include=dev", "--no-audit", "--no-fund"]),
    // Prisma's install script would otherwise try a download, which fails where only the registry is reachable.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: schemaEngine },
    stop,
    log: inStore("logs", "install.log"),
    onFailure: "npm could not install the packages.",
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
