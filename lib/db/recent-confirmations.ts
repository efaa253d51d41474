import "server-only"
import { fromColumn } from "./dates"
import type { Scope } from "./scope"

/** The partner's newest confirmations that are not withdrawn, with their customers and who recorded them. */
export async function listRecentConfirmations({ db, partnerId }: Scope, limit: number) {
  const rows = await db.confirmation.findMany({
    where: { partnerId, withdrawal: null },
    orderBy: { recordedAt: "desc" },
    take: limit,
    include: { agent: { select: { name: true } }, customer: { select: { companyName: true } } },
  })
  return rows.map((row) => ({ ...row, acceptedOn: fromColumn(row.acceptedOn) }))
}

/** How many customers got a confirmation since an instant that still holds. */
export async function countConfirmedSince({ db, partnerId }: Scope, since: Date): Promise<number> {
  const [counted] = await db.$queryRaw<{ customers: number }[]>`
    select count(distinct f.customer_id)::int as customers from confirmation f
    where f.partner_id = ${partnerId}::uuid and f.recorded_at >= ${since}
      and not exists (select from withdrawal w where w.partner_id = f.partner_id and w.confirmation_id = f.id)`
  return counted?.customers ?? 0
}
