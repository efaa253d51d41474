import { existsSync, readFileSync } from "node:fs"
import { Failure } from "./failure.mjs"
import { inProject } from "./place.mjs"

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
  const { LOG_LEVEL = "info" } = process.env
  const port = portIn("PORT") ?? 3000
  for (const name of ["API_CALLS_PER_MINUTE", "API_CALLS_PER_MINUTE_AND_KEY", "DATABASE_CONNECTIONS"]) {
    const value = process.env[name] ?? "1"
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new Failure(`${name} is "${value}": it must be a whole number above 0.`)
  }
  const { TRUSTED_PROXIES = "0" } = process.env
  if (!/^\d{1,3}$/.test(TRUSTED_PROXIES))
    throw new Failure(`TRUSTED_PROXIES is "${TRUSTED_PROXIES}": it must be a whole number, 0 or above.`)
  if (!LEVELS.includes(LOG_LEVEL))
    throw new Failure(`LOG_LEVEL is "${LOG_LEVEL}": it must be one of ${LEVELS.join(", ")}.`)
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"]) {
    if (!/^(postgres(ql)?:\/\/.+)?$/.test(process.env[name] ?? ""))
      throw new Failure(`${name} is no address of a PostgreSQL database: it begins with postgresql://`)
  }
  if (DATABASE_OWNER_URL && !DATABASE_URL)
    throw new Failure("DATABASE_OWNER_URL is given without DATABASE_URL, the same database for the role that serves.")
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

const LEVELS = ["debug", "info", "warn", "error"]

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
