import "server-only"
import type { Db } from "./client"

/** The instant by the database's clock. */
export async function clockOf(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<[{ at: Date }]>`select now() as at`
  return row.at
}
