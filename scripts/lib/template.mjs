import { connected } from "./database.mjs"
import { migrate } from "./migrate.mjs"
import { passingCluster } from "./postgres/passing-cluster.mjs"
import { PORTAL, portalRole } from "./postgres/portal-role.mjs"
import { step } from "./progress.mjs"
import { loadSampleData } from "./sample-data.mjs"

/** The database every test database is a copy of: all migrations and the sample data. */
export const TEMPLATE = "concord_template"

/**
 * A throw-away cluster with the template in it, and how the portal's role reaches its databases.
 * @param {import("./lifetime.mjs").Life} life
 */
export async function templateCluster(life) {
  const cluster = await step("Starting a throw-away database", () => passingCluster(life))
  const portalUrl = await portalRole(cluster)
  await step("Applying migrations and loading the sample data", async () => {
    await connected(cluster.url("postgres"), (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
    await migrate(cluster.url(TEMPLATE), PORTAL)
    await loadSampleData(cluster.url(TEMPLATE), life.stop)
  })
  return { cluster, portalUrl }
}
