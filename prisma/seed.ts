import { database } from "@/lib/db/client"
import { insertAgents } from "./seed/agents"
import { insertCast } from "./seed/cast"
import { insertCrowd } from "./seed/crowd"
import { offers } from "./seed/offers"
import { partners } from "./seed/partners"

/** Loads the sample data: a cast with stories, and a crowd. Loading it again changes nothing. */
export async function main(): Promise<void> {
  const db = database()
  if ((await db.partner.count()) > 0) return
  await db.$transaction(
    async (tx) => {
      const now = new Date()
      await tx.offer.createMany({ data: offers })
      for (const partner of partners) await tx.partner.create({ data: partner })
      await insertAgents(tx)
      await insertCast(tx, now)
      await insertCrowd(tx, now)
    },
    { timeout: 60_000 },
  )
}
