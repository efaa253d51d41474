import pg from "pg"

/** PostgreSQL's code for "no such database". */
const MISSING = "3D000"

/**
 * @param {string} url
 * @throws an error with Prisma's code: P1003 when the database is not there, else P1001
 */
export async function canConnect(url) {
  await onClient(url, async () => {})
}

/** @param {string} url @param {string} name of the database to make, when it is not there */
export async function createDatabase(url, name) {
  const maintenance = new URL(url)
  maintenance.pathname = "postgres"
  await onClient(maintenance.href, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })
}

/** @param {string} url @param {(client: pg.Client) => Promise<void>} work */
async function onClient(url, work) {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await work(client)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = "code" in error && error.code === MISSING ? "P1003" : "P1001"
    throw Object.assign(new Error(error.message || "The database server cannot be reached."), { code })
  } finally {
    await client.end()
  }
}
