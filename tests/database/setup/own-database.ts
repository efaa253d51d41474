import { connected, copyDatabase } from "@/scripts/lib/database.mjs"
import { TEMPLATE } from "@/scripts/lib/template.mjs"

// Runs before each test file: a copy of the template for this file alone, so that no test meets what another left.
const cluster = process.env.TEST_CLUSTER_URL
const portal = process.env.TEST_PORTAL_URL
if (!cluster || !portal) throw new Error("These tests need the database that `npm test -- --only database` starts")

const own = `test_${process.env.VITEST_POOL_ID}`
await copyDatabase(cluster, own, TEMPLATE)

// A database that has its server's own zone, as an operator's may: instants must come and go all the same.
await connected(cluster, (client) => client.query(`ALTER DATABASE "${own}" SET timezone = 'America/New_York'`))

// The code under test has the portal's role; tests lay down and look up what they want as the owner (tests/database/owner.ts).
process.env.DATABASE_URL = at(portal)
process.env.DATABASE_OWNER_URL = at(cluster)

function at(address: string): string {
  const url = new URL(address)
  url.pathname = own
  return url.href
}
