import "server-only"
import { PrismaPg } from "@prisma/adapter-pg"
import { Pool } from "pg"
import { type Prisma, PrismaClient } from "./generated/client"
import { CONNECTION_MS, LOCK_MS, STATEMENT_MS } from "./limits"

/** The database, or a transaction on it: readers and writers take either. */
export type Db = PrismaClient | Prisma.TransactionClient

const kept = globalThis as { concordPool?: Pool }
let client: PrismaClient | undefined

/** The client of this bundle: pages and API are bundled apart, and `next dev` makes new ones as it reloads. */
export function database(): PrismaClient {
  client ??= clientOf(connections())
  return client
}

/** A client on connections of one's own choosing. */
export function clientOf(pool: Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool) })
}

/** The process's one pool of connections, whichever bundle asks; how many is the operator's to say. */
export function connections(): Pool {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error("DATABASE_URL is not set: start the portal with `npm start` or `npm run dev`")
  kept.concordPool ??= poolOf(url)
  return kept.concordPool
}

/** Connections to a database. */
export function poolOf(url: string): Pool {
  const pool = new Pool({
    connectionString: connectionString(url),
    max: Number(process.env.DATABASE_CONNECTIONS ?? 10),
    connectionTimeoutMillis: CONNECTION_MS,
    // A view has one transaction, so one connection: what it asks at once is sent at once, not each after the last answer.
    pipeline: true,
  })
  // A connection that breaks is told by the query that meets it. Broken where nobody asks, idle or being closed, it would
  // end the process: an error event without a listener does.
  pool.on("error", () => {})
  pool.on("connect", (client) => client.on("error", () => {}))
  return pool
}

/**
 * Every session's zone is UTC: Prisma's adapter writes and reads instants as if it were. Nobody waits for a lock or a
 * statement for ever, or those who do would hold every connection.
 */
const SESSION = `-c TimeZone=UTC -c lock_timeout=${LOCK_MS} -c statement_timeout=${STATEMENT_MS}`

function connectionString(given: string): string {
  const url = new URL(given)
  url.searchParams.set("options", `${SESSION} ${url.searchParams.get("options") ?? ""}`.trim())
  return url.href
}
