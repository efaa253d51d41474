import { z } from "zod"
import { BILLING_CYCLES, type BillingCycle } from "@/lib/domain/offer"
import { attributesOf, Link, link } from "../shapes"

const LineItem = z.object({
  id: z.number().int(),
  catalogItemId: z.string(),
  friendlyName: z.string(),
  quantity: z.number().int(),
  currencyCode: z.string(),
  billingCycle: z.enum(BILLING_CYCLES),
  termDuration: z.string().optional(),
  orderGroup: z.string(),
})

/** A cart as the wire has it. (facts.md 4.12) */
export const Cart = z
  .object({
    id: z.guid(),
    creationTimestamp: z.string(),
    lastModifiedTimestamp: z.string(),
    expirationTimestamp: z.string(),
    lastModifiedUser: z.string(),
    status: z.enum(["Active", "Ordered"]),
    lineItems: z.array(LineItem),
    links: z.object({ self: Link }),
    attributes: attributesOf("Cart"),
  })
  .meta({ id: "Cart" })

type Filled = {
  id: string
  customerId: string
  createdAt: Date
  updatedAt: Date
  agent: { email: string }
  order: { id: string } | null
  lines: {
    number: number
    offerId: string
    quantity: number
    friendlyName: string | null
    offer: { name: string; term: string | null; billingCycle: BillingCycle }
  }[]
}

/** Our carts never expire: a refused one waits for its confirmation. */
const NEVER = "9999-12-31T00:00:00Z"

export function cart({ id, customerId, createdAt, updatedAt, agent, order, lines }: Filled) {
  return {
    id,
    creationTimestamp: createdAt.toISOString(),
    lastModifiedTimestamp: updatedAt.toISOString(),
    expirationTimestamp: NEVER,
    lastModifiedUser: agent.email,
    status: order ? "Ordered" : "Active",
    lineItems: lines.map(({ number, offerId, quantity, friendlyName, offer }) => ({
      id: number,
      catalogItemId: offerId,
      friendlyName: friendlyName ?? offer.name,
      quantity,
      currencyCode: "USD",
      billingCycle: offer.billingCycle,
      termDuration: offer.term ?? undefined,
      orderGroup: "0",
    })),
    links: { self: link(`/customers/${customerId}/carts/${id}`) },
    attributes: { objectType: "Cart" },
  }
}
