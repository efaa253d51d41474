import { randomBytes } from "node:crypto"
import { connected } from "../database.mjs"

/** The role that serves, in a cluster of our own. */
export const PORTAL = "concord_portal"

/**
 * Makes that role: the owner is a superuser, whom PostgreSQL refuses nothing. Its password is a new one each time, and
 * kept nowhere.
 * @param {import("./cluster.mjs").Cluster} cluster
 * @returns {Promise<(database: string) => string>} the addresses of databases, for that role
 */
export async function portalRole(cluster) {
  const password = randomBytes(24).toString("base64url")
  await connected(cluster.url("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [PORTAL])
    const verb = rowCount === 0 ? "CREATE" : "ALTER"
    await client.query(`${verb} ROLE ${PORTAL} LOGIN PASSWORD ${client.escapeLiteral(password)}`)
  })
  return (database) => {
    const url = new URL(cluster.url(database))
    url.username = PORTAL
    url.password = password
    return url.href
  }
}
