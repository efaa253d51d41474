import { Failure } from "./failure.mjs"

const OLDEST = 15

/**
 * Opens one connection, gives it to the work, and closes it.
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Failure} when the database cannot be reached
 */
export async function connected(url, work) {
  // pg is there only once npm has run, so it cannot be imported at the top of a script that may have to run npm.
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: "concord" })
  client.on("error", () => {}) // a connection cut while idle is told by the next query
  try {
    await client.connect()
  } catch (error) {
    throw new Failure(
      `The database at ${whereOf(url)} cannot be reached (${reasonOf(error)}): check DATABASE_URL and DATABASE_OWNER_URL.`,
    )
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * @param {string} url
 * @throws {Failure} when it is older than what Concord is tested with
 */
export async function needVersion(url) {
  const version = await connected(
    url,
    async (client) => (await client.query("SHOW server_version")).rows[0].server_version,
  )
  if (Number.parseInt(version, 10) < OLDEST)
    throw new Failure(`The database at ${whereOf(url)} is PostgreSQL ${version}: Concord needs ${OLDEST} or newer.`)
}

/**
 * Makes a database as a copy of another, which nobody may be connected to; an older one of that name goes.
 * @param {string} url of any other database of the cluster
 * @param {string} name
 * @param {string} template
 */
export async function copyDatabase(url, name, template) {
  await connected(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  })
}

/** Without user and password. @param {string} url */
function whereOf(url) {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : "an address that cannot be read"
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message || String(error) : String(error)
}
