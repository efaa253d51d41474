import { existsSync, readFileSync } from "node:fs"
import { captured, node } from "./command.mjs"
import { migrate } from "./migrate.mjs"
import { commandOf, inProject } from "./place.mjs"
import { passingCluster } from "./postgres/passing-cluster.mjs"
import { prisma } from "./prisma.mjs"
import { server } from "./server-script.mjs"

/**
 * What a check found: nothing, or what to tell.
 * @typedef {string | null} Finding
 */

/** @typedef {{ label: string, run: (life: import("./lifetime.mjs").Life) => Promise<Finding> }} Check */

/** @type {Check[]} */
export const checks = [
  { label: "Lockfile", run: async () => lockfile("package-lock.json") ?? lockfile("tests/clients/package-lock.json") },
  { label: "Format and lint", run: tool("@biomejs/biome", "biome", ["check", "--error-on-warnings", "."]) },
  { label: "Types of the routes", run: tool("next", "next", ["typegen"]) },
  { label: "Types", run: tool("typescript", "tsc", ["--noEmit"]) },
  { label: "Import arrows", run: arrows },
  { label: "Unused code", run: tool("knip", "knip", []) },
  { label: "Migrations", run: migrations },
  { label: "Unit tests", run: tool("vitest", "vitest", ["run", "--project", "unit", "--reporter=dot"]) },
]

/**
 * A check that is the command of a package: it fails with what that prints.
 * @param {string} packageName @param {string} command @param {string[]} args
 * @returns {Check["run"]}
 */
function tool(packageName, command, args) {
  return async ({ stop }) => {
    const { code, output } = await captured({ ...node([commandOf(packageName, command), ...args]), stop })
    return code === 0 ? null : output
  }
}

/** @type {Check["run"]} */
function arrows(life) {
  const folders = ["app", "components", "lib", "prisma", "scripts", "tests", "proxy.ts"].filter((path) =>
    existsSync(inProject(path)),
  )
  return tool("dependency-cruiser", "depcruise", ["--config", ".dependency-cruiser.cjs", ...folders])(life)
}

/**
 * Do the migrations, applied to nothing, give what schema.prisma says, and what verify compares with?
 * @type {Check["run"]}
 */
async function migrations(life) {
  const cluster = await passingCluster(life)
  await migrate(cluster.url("postgres"))
  const diff = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema.prisma", "--exit-code"]
  const { code, output } = await captured({ ...prisma(diff, cluster.url("postgres")), stop: life.stop })
  // The words too, so that an engine that broke down is not taken for one that found nothing.
  if (code !== 0 || !output.includes("No difference detected"))
    return `${output}\nThe migrations lack this: npm run migration -- <name> writes one.`
  const env = { DATABASE_URL: cluster.url("postgres") }
  const catalogue = await captured({ ...server(["scripts/lib/catalogue.ts"]), env, stop: life.stop })
  return catalogue.code === 0
    ? null
    : `${catalogue.output}\nprisma/catalogue.txt is of older migrations: npm run catalogue rewrites it.`
}

/**
 * npm leaves packages for other machines out of the lockfile when the registry lacks them at that moment, and `npm ci`
 * then refuses the lockfile everywhere.
 * @param {string} path
 * @returns {Finding}
 */
function lockfile(path) {
  /** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
  const packages = JSON.parse(readFileSync(inProject(path), "utf8")).packages
  const present = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)))
  const missing = Object.entries(packages).flatMap(([wanting, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !present.has(name))
      .map((name) => `${wanting || "package.json"} wants ${name}, which ${path} lacks`),
  )
  return missing.length === 0 ? null : missing.join("\n")
}
