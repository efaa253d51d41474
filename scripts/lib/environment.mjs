import { existsSync, readFileSync } from "node:fs"
import { Failure } from "./failure.mjs"
import { inProject } from "./place.mjs"
import { needSound } from "./variables.mjs"

/**
 * Where the portal listens, and on which database.
 * @typedef {object} Environment
 * @property {string} host
 * @property {number} port
 * @property {string} address what a person types into the browser
 * @property {string} operatorHost where health and metrics are told
 * @property {number | null} operatorPort null: nowhere
 * @property {string | null} database as the portal's role; null: the embedded one
 * @property {string | null} owner the same database as the role that migrates; `database`, if no other is named
 */

/**
 * Reads the environment, and `.env` for what the environment does not say.
 * @returns {Environment}
 * @throws {Failure}
 */
export function environment() {
  needNode()
  if (existsSync(inProject(".env"))) process.loadEnvFile(inProject(".env"))
  const { HOST = "127.0.0.1", OPERATOR_HOST = "127.0.0.1", DATABASE_URL, DATABASE_OWNER_URL } = process.env
  needSound(process.env)
  const port = portIn("PORT") ?? 3000
  const database = DATABASE_URL || null
  // Next rewrites 127.0.0.1 to localhost in addresses it makes; one name for both, or the session cookie is lost.
  return {
    host: HOST,
    port,
    address: `http://localhost:${port}`,
    operatorHost: OPERATOR_HOST,
    operatorPort: portIn("OPERATOR_PORT"),
    database,
    owner: DATABASE_OWNER_URL || database,
  }
}

/** @param {string} name */
function portIn(name) {
  const value = process.env[name]
  if (!value) return null
  const port = Number(value)
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535)
    throw new Failure(`${name} is "${value}": it must be a number from 1 to 65535.`)
  return port
}

/** @throws {Failure} when this Node is older than package.json asks for */
export function needNode() {
  const oldest = JSON.parse(readFileSync(inProject("package.json"), "utf8")).engines.node.replace(">=", "")
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = oldest.split(".").map(Number)
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor))
    throw new Failure(
      `This is Node ${process.versions.node}: Concord needs ${oldest} or newer, from https://nodejs.org.`,
    )
}
