import "server-only"
import type { Offer } from "@/lib/domain/offer"
import type { Db } from "./client"

/** Everything that is on sale, by name. */
export async function listOffers(db: Db): Promise<Offer[]> {
  return db.offer.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    omit: { withdrawnAt: true },
  })
}

/** The offers on sale among the ids, by id. */
export async function findOffers(db: Db, ids: string[]): Promise<Map<string, Offer>> {
  const offers = await db.offer.findMany({ where: { id: { in: ids }, withdrawnAt: null }, omit: { withdrawnAt: true } })
  return new Map(offers.map((offer) => [offer.id, offer]))
}
