import { z } from "zod"
import { BILLING_CYCLES, type BillingCycle } from "@/lib/domain/offer"
import { attributesOf, Link, link } from "../shapes"

const LineItem = z.object({
  lineItemNumber: z.number().int(),
  offerId: z.string(),
  subscriptionId: z.guid().optional(),
  termDuration: z.string().optional(),
  transactionType: z.literal("New"),
  friendlyName: z.string(),
  quantity: z.number().int(),
  billingCycle: z.enum(BILLING_CYCLES),
  links: z.object({ subscription: Link.optional() }),
})

/** An order as the wire has it. (facts.md 4.11) */
export const Order = z
  .object({
    id: z.string(),
    referenceCustomerId: z.guid(),
    billingCycle: z.enum(BILLING_CYCLES),
    currencyCode: z.string(),
    lineItems: z.array(LineItem),
    creationDate: z.string(),
    status: z.literal("completed"),
    transactionType: z.literal("UserPurchase"),
    links: z.object({ self: Link }),
    attributes: attributesOf("Order"),
  })
  .meta({ id: "Order" })

type Ordered = {
  id: string
  customerId: string
  placedAt: Date
  lines: {
    number: number
    offerId: string
    quantity: number
    friendlyName: string | null
    subscription: { id: string } | null
    offer: { name: string; term: string | null; billingCycle: BillingCycle }
  }[]
}

export function order({ id, customerId, placedAt, lines }: Ordered) {
  return {
    id,
    referenceCustomerId: customerId,
    billingCycle: lines[0]?.offer.billingCycle ?? "none",
    currencyCode: "USD",
    lineItems: lines.map(({ number, offerId, quantity, friendlyName, subscription, offer }) => {
      const subscriptionId = subscription?.id
      return {
        lineItemNumber: number,
        offerId,
        subscriptionId,
        termDuration: offer.term ?? undefined,
        transactionType: "New",
        friendlyName: friendlyName ?? offer.name,
        quantity,
        billingCycle: offer.billingCycle,
        links: {
          subscription: subscriptionId && link(`/customers/${customerId}/subscriptions/${subscriptionId}`),
        },
      }
    }),
    creationDate: placedAt.toISOString(),
    status: "completed",
    transactionType: "UserPurchase",
    links: { self: link(`/customers/${customerId}/orders/${id}`) },
    attributes: { objectType: "Order", etag: Buffer.from(id).toString("base64") },
  }
}
