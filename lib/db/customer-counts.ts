import "server-only"
import { matching } from "./customer-list"
import type { Scope } from "./scope"
import { ACCEPTED_DIRECTLY, CONFIRMED, STANDING } from "./standing"

type Row = { confirmed: boolean; accepted_directly: boolean; customers: number }

/** How many of the partner's customers (that a search finds) have which facts on record. */
export async function countCustomers({ db, partnerId }: Scope, search: string) {
  const rows = await db.$queryRaw<Row[]>`
    select ${CONFIRMED} as confirmed, ${ACCEPTED_DIRECTLY} as accepted_directly, count(*)::int as customers
    from customer c ${STANDING}
    where c.partner_id = ${partnerId}::uuid and ${matching(search)}
    group by 1, 2`
  return rows.map((row) => ({
    facts: { confirmed: row.confirmed, acceptedDirectly: row.accepted_directly },
    customers: row.customers,
  }))
}
