import "server-only"
import type { Scope } from "./scope"

/** Changes the partner's own settings. `timeZone` is an IANA name. */
export async function updatePartner({ db, partnerId }: Scope, change: Change): Promise<void> {
  await db.partner.update({ where: { id: partnerId }, data: change, select: { id: true } })
}

type Change = { timeZone: string } | { factorDemandedAt: Date | null; factorDemandedById: string | null }

/** Since when the partner demands a second factor of its agents; null: it does not. */
export async function findFactorDemand({ db, partnerId }: Scope): Promise<Date | null> {
  const { factorDemandedAt } = await db.partner.findUniqueOrThrow({
    where: { id: partnerId },
    select: { factorDemandedAt: true },
  })
  return factorDemandedAt
}
