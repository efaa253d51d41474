import type { Db } from "@/lib/db/client"
import type { CalendarDate } from "@/lib/domain/calendar-date"

type Sale = {
  by: { partnerId: string; agentId: string }
  customerId: string
  orderId: string
  placedAt: Date
  lines: { offerId: string; quantity: number; renewsOn: CalendarDate | null; suspendedAt?: Date; autoRenew?: boolean }[]
}

/** An order that was placed, with the subscriptions that came of it and its line in the activity log. */
export async function insertSale(db: Db, { by, customerId, orderId, placedAt, lines }: Sale): Promise<void> {
  const { partnerId, agentId } = by
  await db.order.create({ data: { partnerId, id: orderId, customerId, agentId, placedAt } })
  await db.orderLine.createMany({
    data: lines.map(({ offerId, quantity }, number) => ({ partnerId, orderId, number, offerId, quantity })),
  })
  await db.subscription.createMany({
    data: lines.map(({ renewsOn, ...line }, lineNumber) => ({
      partnerId,
      customerId,
      orderId,
      lineNumber,
      ...line,
      startedOn: placedAt,
      renewsOn: renewsOn && new Date(`${renewsOn}T00:00:00Z`),
      createdAt: placedAt,
    })),
  })
  const licences = lines.reduce((sum, line) => (line.renewsOn ? sum + line.quantity : sum), 0)
  await db.activity.create({
    data: {
      partnerId,
      agentId,
      customerId,
      at: placedAt,
      action: "order-placed",
      particulars: { orderId, items: lines.length, licences },
    },
  })
}
