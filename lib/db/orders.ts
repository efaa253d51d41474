import "server-only"
import { randomInt } from "node:crypto"
import type { CalendarDate } from "@/lib/domain/calendar-date"
import type { Offer } from "@/lib/domain/offer"
import { numbered, termEnd } from "@/lib/domain/order"
import { Refused } from "@/lib/domain/refusal"
import type { Prisma } from "./generated/client"
import type { Scope } from "./scope"
import { insertSubscriptions } from "./subscriptions"

const WHOLE = {
  lines: { orderBy: { number: "asc" }, include: { offer: true, subscription: { select: { id: true } } } },
} as const

/** A customer's orders, newest first, with their lines and what became of them. */
export async function listOrdersOf({ db, partnerId }: Scope, customerId: string): Promise<OrderWhole[]> {
  return db.order.findMany({
    where: { partnerId, customerId },
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
    include: WHOLE,
  })
}
export type OrderWhole = Prisma.OrderGetPayload<{ include: typeof WHOLE }>

/** One order of a customer, the same way; its number in any letter case. */
export async function getOrder({ db, partnerId }: Scope, customerId: string, id: string): Promise<OrderWhole> {
  const order = await db.order.findFirst({ where: { partnerId, customerId, id: id.toUpperCase() }, include: WHOLE })
  if (!order) throw new Refused({ kind: "not-found", what: "order" })
  return order
}

type Placing = {
  customerId: string
  /** The cart that it empties, if it was made from one. */
  cartId: string | null
  agentId: string
  lines: {
    offer: Offer
    quantity: number
    number?: number | null | undefined
    friendlyName?: string | null | undefined
  }[]
  now: Date
  today: CalendarDate
}

/** Places an order: its lines, and a subscription for each. Gives the order's number. */
export async function insertOrder({ db, partnerId }: Scope, placing: Placing): Promise<string> {
  const { customerId, cartId, agentId, now, today } = placing
  const lines = numbered(placing.lines)
  const id = newOrderNumber()
  await db.order.create({ data: { partnerId, id, customerId, cartId, agentId, placedAt: now } })
  await db.orderLine.createMany({
    data: lines.map(({ offer, quantity, number, friendlyName }) => ({
      ...{ partnerId, orderId: id, number, offerId: offer.id, quantity },
      friendlyName: friendlyName ?? null,
    })),
  })
  await insertSubscriptions(
    { db, partnerId },
    lines.map(({ offer, quantity, number, friendlyName }) => ({
      customerId,
      orderId: id,
      lineNumber: number,
      offerId: offer.id,
      friendlyName: friendlyName ?? null,
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
