import "server-only"
import { PrismaPg } from "@prisma/adapter-pg"
import { Pool } from "pg"
import { type Prisma, PrismaClient } from "./generated/client"

/** The database, or a transaction on it: readers and writers take either. */
export type Db = PrismaClient | Prisma.TransactionClient

const kept = globalThis as { concordPool?: Pool }
let client: PrismaClient | undefined

/** The client of this bundle: pages and API are bundled apart, and `next dev` makes new ones as it reloads. */
export function database(): PrismaClient {
  client ??= new PrismaClient({ adapter: new PrismaPg(connections()) })
  return client
}

/** The process's one pool of connections, whichever bundle asks. */
export function connections(): Pool {
  kept.concordPool ??= new Pool({ connectionString: connectionString() })
  return kept.concordPool
}

/** Prisma's adapter writes and reads instants as if every session's zone were UTC; so every session's is. */
function connectionString(): string {
  const given = process.env.DATABASE_URL
  if (!given) throw new Error("DATABASE_URL is not set: start the portal with `npm start` or `npm run dev`")
  const url = new URL(given)
  url.searchParams.set("options", `${url.searchParams.get("options") ?? ""} -c TimeZone=UTC`.trim())
  return url.href
}
