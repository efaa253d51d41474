import "server-only"
import { randomInt } from "node:crypto"
import type { CalendarDate } from "@/lib/domain/calendar-date"
import type { Offer } from "@/lib/domain/offer"
import { termEnd } from "@/lib/domain/order"
import type { Scope } from "./scope"
import { insertSubscriptions } from "./subscriptions"

type Placing = {
  customerId: string
  cartId: string
  agentId: string
  lines: { offer: Offer; quantity: number }[]
  now: Date
  today: CalendarDate
}

/** Places an order: its lines, and a subscription for each. Gives the order's number. */
export async function insertOrder({ db, partnerId }: Scope, placing: Placing): Promise<string> {
  const { customerId, cartId, agentId, lines, now, today } = placing
  const id = newOrderNumber()
  await db.order.create({ data: { partnerId, id, customerId, cartId, agentId, placedAt: now } })
  await db.orderLine.createMany({
    data: lines.map(({ offer, quantity }, number) => ({ partnerId, orderId: id, number, offerId: offer.id, quantity })),
  })
  await insertSubscriptions(
    { db, partnerId },
    lines.map(({ offer, quantity }) => ({
      customerId,
      orderId: id,
      offerId: offer.id,
      quantity,
      startedOn: today,
      renewsOn: termEnd(today, offer.term),
    })),
  )
  return id
}

const READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Ten letters and figures that are not mistaken for each other when read out: 50 bits, unguessable and unique in practice. */
function newOrderNumber(): string {
  return Array.from({ length: 10 }, () => READABLE[randomInt(READABLE.length)]).join("")
}
