import "server-only"
import type { Offer } from "@/lib/domain/offer"
import type { Partner, PartnerType } from "@/lib/domain/partner"
import type { Db } from "./client"

type NewPartner = Omit<Partner, "id" | "providerName"> & { providerId: string | null; entraTenantId: string | null }
type FirstAdmin = { name: string; email: string; passwordHash: string }

/** What an operator lays down outside the portal: a partner, with the global admin who adds the other agents. Gives the partner's id. */
export async function insertPartner(db: Db, partner: NewPartner, admin: FirstAdmin, now: Date): Promise<string> {
  const { id } = await db.partner.create({ data: partner, select: { id: true } })
  const given = { roles: ["global_admin" as const], passwordGivenAt: now }
  await db.agent.create({ data: { partnerId: id, ...admin, ...given }, select: { id: true } })
  return id
}

/** How a partner sells, or null when there is none with this id. */
export async function findPartnerType(db: Db, id: string): Promise<PartnerType | null> {
  return (await db.partner.findUnique({ where: { id }, select: { type: true } }))?.type ?? null
}

/** Puts these offers on sale, or on sale as they are now; those that are missing are withdrawn from sale. Gives how many were. */
export async function replaceOffers(db: Db, offers: Offer[], now: Date): Promise<number> {
  for (const { id, ...offer } of offers) {
    const onSale = { ...offer, withdrawnAt: null }
    await db.offer.upsert({ where: { id }, create: { id, ...onSale }, update: onSale })
  }
  const missing = { id: { notIn: offers.map(({ id }) => id) }, withdrawnAt: null }
  return (await db.offer.updateMany({ where: missing, data: { withdrawnAt: now } })).count
}

/** All partners of the installation, by name. */
export async function listPartners(db: Db): Promise<{ id: string; name: string }[]> {
  return db.partner.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } })
}
