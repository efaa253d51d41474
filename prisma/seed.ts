import { ofEveryPartner } from "@/lib/db/transaction"
import { insertAgents } from "./seed/agents"
import { insertCast } from "./seed/cast"
import { insertCrowd } from "./seed/crowd"
import { offers } from "./seed/offers"
import { partners } from "./seed/partners"

/** Loads the sample data: a cast with stories, and a crowd. Loading it again changes nothing. */
export async function main(): Promise<void> {
  await ofEveryPartner(async (db) => {
    if ((await db.partner.count()) > 0) return
    const now = new Date()
    await db.offer.createMany({ data: offers })
    for (const partner of partners) await db.partner.create({ data: partner })
    await insertAgents(db)
    await insertCast(db, now)
    await insertCrowd(db, now)
  })
}
