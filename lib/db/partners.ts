import "server-only"
import type { Scope } from "./scope"

/** Changes the partner's own settings. `timeZone` is an IANA name. */
export async function updatePartner({ db, partnerId }: Scope, change: { timeZone: string }): Promise<void> {
  await db.partner.update({ where: { id: partnerId }, data: change, select: { id: true } })
}

/** Whether a partner of this installation is an indirect reseller that works with this one. */
export async function isResellerOf({ db, partnerId }: Scope, resellerId: string): Promise<boolean> {
  const where = { id: resellerId, providerId: partnerId, type: "indirect_reseller" } as const
  return (await db.partner.count({ where })) > 0
}
