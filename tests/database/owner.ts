import type { Pool } from "pg"
import { clientOf, poolOf } from "@/lib/db/client"

// What the owner of the tables sees: everything. Tests lay down and look up with it; the code under test never does.
let pool: Pool | undefined
let client: ReturnType<typeof clientOf> | undefined

export function database() {
  client ??= clientOf(ownersConnections())
  return client
}

export function ownersConnections(): Pool {
  pool ??= poolOf(process.env.DATABASE_OWNER_URL ?? "")
  return pool
}
