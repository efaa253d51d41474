import "server-only"
import type { CalendarDate } from "@/lib/domain/calendar-date"
import { Refused } from "@/lib/domain/refusal"
import { subscriptionState } from "@/lib/domain/subscription"
import { fromColumn, toColumn } from "./dates"
import type { Prisma } from "./generated/client"
import type { Scope } from "./scope"

/** A customer's subscriptions, or those of one order, oldest first and in the order of its lines, with their offers and computed states. */
export async function listSubscriptions({ db, partnerId }: Scope, customerId: string, orderId?: string) {
  const rows = await db.subscription.findMany({
    where: { partnerId, customerId, ...(orderId && { orderId: orderId.toUpperCase() }) },
    orderBy: [{ createdAt: "asc" }, { orderId: "asc" }, { lineNumber: "asc" }],
    include: { offer: true },
  })
  return rows.map(withState)
}
export type SubscriptionRecord = Awaited<ReturnType<typeof listSubscriptions>>[number]

/** One subscription of a customer, the same way. */
export async function getSubscription(
  { db, partnerId }: Scope,
  customerId: string,
  id: string,
): Promise<SubscriptionRecord> {
  const row = await db.subscription.findFirst({ where: { partnerId, customerId, id }, include: { offer: true } })
  if (!row) throw new Refused({ kind: "not-found", what: "subscription" })
  return withState(row)
}

type Change = Pick<
  Prisma.SubscriptionUpdateInput,
  "quantity" | "autoRenew" | "friendlyName" | "suspendedAt" | "cancelledAt"
>

/** Changes a subscription and counts its version up. */
export async function updateSubscription({ db, partnerId }: Scope, id: string, change: Change): Promise<void> {
  await db.subscription.update({
    where: { partnerId_id: { partnerId, id } },
    data: { ...change, version: { increment: 1 } },
  })
}

type Opening = {
  customerId: string
  orderId: string
  lineNumber: number
  offerId: string
  friendlyName: string | null
  quantity: number
  startedOn: CalendarDate
  renewsOn: CalendarDate | null
}

export async function insertSubscriptions({ db, partnerId }: Scope, openings: Opening[]): Promise<void> {
  await db.subscription.createMany({
    data: openings.map(({ startedOn, renewsOn, ...opening }) => ({
      partnerId,
      ...opening,
      startedOn: toColumn(startedOn),
      renewsOn: renewsOn && toColumn(renewsOn),
    })),
  })
}

type Row = Prisma.SubscriptionGetPayload<{ include: { offer: true } }>

/** What has no term does not renew, whatever its column says. */
function withState(row: Row) {
  const autoRenew = row.autoRenew && row.offer.term !== null
  return { ...row, autoRenew, renewsOn: row.renewsOn && fromColumn(row.renewsOn), state: subscriptionState(row) }
}
