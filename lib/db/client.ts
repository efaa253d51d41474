import "server-only"
import { PrismaPg } from "@prisma/adapter-pg"
import { type Prisma, PrismaClient } from "./generated/client"

/** The database, or a transaction on it: readers and writers take either. */
export type Db = PrismaClient | Prisma.TransactionClient

const kept = globalThis as { concordPrisma?: PrismaClient }

/** The process's one client; kept over the reloads of `next dev`, which would open a pool each. */
export function database(): PrismaClient {
  kept.concordPrisma ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: connectionString() }) })
  return kept.concordPrisma
}

/** Prisma's adapter writes and reads instants as if every session's zone were UTC; so every session's is. */
function connectionString(): string {
  const given = process.env.DATABASE_URL
  if (!given) throw new Error("DATABASE_URL is not set: start the portal with `npm start` or `npm run dev`")
  const url = new URL(given)
  url.searchParams.set("options", `${url.searchParams.get("options") ?? ""} -c TimeZone=UTC`.trim())
  return url.href
}
