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

function connectionString(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error("DATABASE_URL is not set: start the portal with `npm start` or `npm run dev`")
  return url
}
