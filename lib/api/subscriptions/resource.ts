import { z } from "zod"
import type { CalendarDate } from "@/lib/domain/calendar-date"
import { BILLING_CYCLES, BILLING_TYPES, type Offer } from "@/lib/domain/offer"
import type { SubscriptionState } from "@/lib/domain/subscription"
import { etagOf } from "../etag"
import { attributesOf, Link, link, midnight } from "../shapes"

export const STATUSES = ["active", "suspended", "deleted"] as const

/** A subscription as the wire has it. (wire.md 4.5) */
export const Subscription = z
  .object({
    id: z.guid(),
    entitlementId: z.guid(),
    offerId: z.string(),
    offerName: z.string(),
    friendlyName: z.string(),
    quantity: z.number().int(),
    unitType: z.enum(["Licenses", "Usage-based"]),
    creationDate: z.string(),
    effectiveStartDate: z.string(),
    commitmentEndDate: z.string().optional(),
    status: z.enum(STATUSES),
    autoRenewEnabled: z.boolean(),
    isTrial: z.boolean(),
    hasPurchasableAddons: z.boolean(),
    attentionNeeded: z.boolean(),
    actionTaken: z.boolean(),
    actions: z.array(z.string()),
    suspensionReasons: z.array(z.string()).optional(),
    billingType: z.enum(BILLING_TYPES),
    billingCycle: z.enum(BILLING_CYCLES),
    termDuration: z.string().optional(),
    contractType: z.literal("subscription"),
    orderId: z.string(),
    links: z.object({ self: Link }),
    attributes: attributesOf("Subscription"),
  })
  .meta({ id: "Subscription" })

type Subscribed = {
  id: string
  customerId: string
  orderId: string
  offer: Offer
  friendlyName: string | null
  quantity: number
  autoRenew: boolean
  state: SubscriptionState
  startedOn: Date
  renewsOn: CalendarDate | null
  createdAt: Date
  version: number
}

const STATUS_OF = { active: "active", suspended: "suspended", cancelled: "deleted" } as const

export function subscription({ id, customerId, orderId, offer, ...subscribed }: Subscribed) {
  const { friendlyName, quantity, autoRenew, state, startedOn, renewsOn, createdAt, version } = subscribed
  return {
    id,
    entitlementId: id,
    offerId: offer.id,
    offerName: offer.name,
    friendlyName: friendlyName ?? offer.name,
    quantity,
    unitType: offer.billingType === "license" ? "Licenses" : "Usage-based",
    creationDate: createdAt.toISOString(),
    effectiveStartDate: startedOn.toISOString(),
    commitmentEndDate: renewsOn ? midnight(renewsOn) : undefined,
    status: STATUS_OF[state],
    autoRenewEnabled: autoRenew,
    isTrial: false,
    hasPurchasableAddons: false,
    attentionNeeded: false,
    actionTaken: false,
    actions: state === "cancelled" ? [] : ["Edit", "Cancel"],
    suspensionReasons: state === "suspended" ? ["CustomerCancellation"] : undefined,
    billingType: offer.billingType,
    billingCycle: offer.billingCycle,
    termDuration: offer.term ?? undefined,
    contractType: "subscription",
    orderId,
    links: { self: link(`/customers/${customerId}/subscriptions/${id}`) },
    attributes: { etag: etagOf(version), objectType: "Subscription" },
  }
}
