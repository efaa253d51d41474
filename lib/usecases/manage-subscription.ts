import "server-only"
import { z } from "zod"
import { lockCustomer } from "@/lib/db/customers"
import { getSubscription, updateSubscription } from "@/lib/db/subscriptions"
import { guid } from "@/lib/domain/fields"
import { Refused, refuseIf } from "@/lib/domain/refusal"
import { refusalToManage, SUBSCRIPTION_ACTS } from "@/lib/domain/subscription"
import { command } from "./door/command"

const LOGGED_AS = {
  suspend: "subscription-suspended",
  reactivate: "subscription-reactivated",
  cancel: "subscription-cancelled",
  "switch-auto-renewal-on": "auto-renewal-switched-on",
  "switch-auto-renewal-off": "auto-renewal-switched-off",
} as const

/** An agent suspends, reactivates or cancels a subscription, or switches its auto-renewal: none of it waits for the acceptance. */
export const manageSubscription = command({
  needs: "subscription.change",
  input: z.object({
    customerId: guid,
    subscriptionId: guid,
    act: z.enum(SUBSCRIPTION_ACTS),
    version: z.number().int().min(1),
  }),
  async run({ customerId, subscriptionId, act, version }, { scope, now }) {
    await lockCustomer(scope, customerId)
    const { state, offer, version: newest } = await getSubscription(scope, customerId, subscriptionId)
    refuseIf(refusalToManage(state))
    if (newest !== version) throw new Refused({ kind: "stale" })

    const change = {
      suspend: { suspendedAt: now },
      reactivate: { suspendedAt: null },
      cancel: { cancelledAt: now },
      "switch-auto-renewal-on": { autoRenew: true },
      "switch-auto-renewal-off": { autoRenew: false },
    }[act]
    await updateSubscription(scope, subscriptionId, change)
    return { product: offer.name }
  },
  logs: ({ customerId, act }, { product }) => [{ customerId, activity: { action: LOGGED_AS[act], product } }],
})
