import "server-only"
import type { CalendarDate } from "@/lib/domain/calendar-date"
import { fromColumn, toColumn } from "./dates"
import type { Scope } from "./scope"
import { hasStatus, STANDING } from "./standing"

type Row = {
  id: string
  company_name: string
  cart_items: number | null
  cart_at: Date | null
  refused_action: "order-refused" | "licence-change-refused" | null
  refused_at: Date | null
  refused: { from?: number; to?: number } | null
  renews_on: Date | null
  blocked_now: number
}

/**
 * The first of the customers that require a confirmation and have something waiting for it: turned away since `since`, a cart with
 * items in it, or a renewal from today up to `until`. Most urgent first: refusals and carts by their time, then renewals by their day. With them, how many in
 * all are blocked now, by a refusal or a cart.
 */
export async function listBlockedFirst(
  scope: Scope,
  { since, today, until, limit }: { since: Date; today: CalendarDate; until: CalendarDate; limit: number },
) {
  const rows = await scope.db.$queryRaw<Row[]>`
    select c.id, c.company_name, cart.items as cart_items, cart.updated_at as cart_at,
      turned.action as refused_action, turned.at as refused_at, turned.particulars as refused, renewal.renews_on,
      (count(*) filter (where cart.items is not null or turned.at is not null) over ())::int as blocked_now
    from customer c ${STANDING}
    left join lateral (
      select k.updated_at, (select count(*)::int from cart_line l where l.partner_id = k.partner_id and l.cart_id = k.id) as items
      from cart k where k.partner_id = c.partner_id and k.customer_id = c.id
        and not exists (select from customer_order o where o.partner_id = k.partner_id and o.cart_id = k.id)
      order by k.created_at desc limit 1
    ) cart on cart.items > 0
    left join lateral (
      select a.action, a.at, a.particulars from activity a
      where a.partner_id = c.partner_id and a.customer_id = c.id and a.at >= ${since}
        and a.action in ('order-refused', 'licence-change-refused')
      order by a.at desc limit 1
    ) turned on true
    left join lateral (
      select min(s.renews_on) as renews_on from subscription s
      where s.partner_id = c.partner_id and s.customer_id = c.id and s.renews_on between ${toColumn(today)}::date and ${toColumn(until)}::date
        and s.cancelled_at is null and s.suspended_at is null
    ) renewal on true
    where c.partner_id = ${scope.partnerId}::uuid and ${hasStatus("required")}
      and (cart.items is not null or turned.at is not null or renewal.renews_on is not null)
    order by greatest(turned.at, cart.updated_at) desc nulls last, renewal.renews_on, c.id
    limit ${limit}`
  return { first: rows.map(blocked), blockedNow: rows[0]?.blocked_now ?? 0 }
}

/** Why a customer without a confirmation is in the way of something: what was refused, what waits in its cart, what renews. */
function blocked(row: Row) {
  return {
    id: row.id,
    companyName: row.company_name,
    cart: row.cart_items && row.cart_at ? { items: row.cart_items, at: row.cart_at } : null,
    refused:
      row.refused_action && row.refused_at
        ? {
            action: row.refused_action,
            at: row.refused_at,
            from: row.refused?.from ?? null,
            to: row.refused?.to ?? null,
          }
        : null,
    renewsOn: row.renews_on && fromColumn(row.renews_on),
  }
}
