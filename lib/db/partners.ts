import "server-only"
import type { Scope } from "./scope"

/** Changes the partner's own settings. `timeZone` is an IANA name. */
export async function updatePartner({ db, partnerId }: Scope, change: { timeZone: string }): Promise<void> {
  await db.partner.update({ where: { id: partnerId }, data: change, select: { id: true } })
}
