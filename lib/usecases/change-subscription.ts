import "server-only"
import { z } from "zod"
import { agreementFactsOf, lockCustomer } from "@/lib/db/customers"
import { getSubscription, updateSubscription } from "@/lib/db/subscriptions"
import type { Activity } from "@/lib/domain/activity"
import { agreementStatus } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { Quantity } from "@/lib/domain/quantity"
import { Refused } from "@/lib/domain/refusal"
import { changesIn, refusalToChange, SUBSCRIPTION_STATES, type SubscriptionChanges } from "@/lib/domain/subscription"
import { word } from "@/lib/domain/text/word"
import { FriendlyName } from "@/lib/domain/wanted-line"
import { command } from "./door/command"
import { GateClosed } from "./door/gate-closed"

/**
 * An agent changes a subscription: its licence count, its state, its auto-renewal, what it is called. What is left out stays, and what is as
 * wished already is no change. `version` is the subscription's as the page knew it, null whatever it is.
 */
export const changeSubscription = command({
  needs: "subscription.change",
  input: z.object({
    customerId: guid,
    subscriptionId: guid,
    version: z.number().int().min(1).nullable(),
    quantity: Quantity.optional(),
    state: z.enum(SUBSCRIPTION_STATES).optional(),
    autoRenew: z.boolean().optional(),
    friendlyName: FriendlyName,
    term: word.optional(),
    billingCycle: word.optional(),
  }),
  async run({ customerId, subscriptionId, version, ...wishes }, { actor, scope, now }) {
    await lockCustomer(scope, customerId)
    const subscription = await getSubscription(scope, customerId, subscriptionId)
    const { offer, state, quantity: from, autoRenew } = subscription
    const friendlyName = subscription.friendlyName ?? offer.name
    const { term, billingCycle } = offer
    const changes = changesIn({ quantity: from, state, autoRenew, friendlyName, term, billingCycle }, wishes)
    const status = agreementStatus(actor.partner.cloud, await agreementFactsOf(scope, customerId))

    const refusal = refusalToChange({ status, state, offer, changes })
    if (refusal?.kind === "acceptance-required") {
      const activity = refusedActivity(offer.name, from, changes.quantity)
      throw new GateClosed(refusal, { customerId, activity })
    }
    if (refusal) throw new Refused(refusal)
    if (version !== null && subscription.version !== version) throw new Refused({ kind: "stale" })

    if (Object.keys(changes).length > 0) await updateSubscription(scope, subscriptionId, columnsOf(changes, now))
    return { product: offer.name, from, changes, after: await getSubscription(scope, customerId, subscriptionId) }
  },
  logs: ({ customerId }, { product, from, changes }) =>
    activitiesOf(product, from, changes).map((activity) => ({ customerId, activity })),
})

function columnsOf({ quantity, state, autoRenew, friendlyName }: SubscriptionChanges, now: Date) {
  return {
    ...(friendlyName !== undefined && { friendlyName }),
    ...(quantity !== undefined && { quantity }),
    ...(autoRenew !== undefined && { autoRenew }),
    ...(state === "active" && { suspendedAt: null }),
    ...(state === "suspended" && { suspendedAt: now }),
    ...(state === "cancelled" && { cancelledAt: now }),
  }
}

/** Which change the gate turned away: of the licence count, or of term and billing. */
function refusedActivity(product: string, from: number, to: number | undefined): Activity {
  return to === undefined
    ? { action: "subscription-change-refused", product }
    : { action: "licence-change-refused", product, from, to }
}

const STATE_LOGGED_AS = {
  active: "subscription-reactivated",
  suspended: "subscription-suspended",
  cancelled: "subscription-cancelled",
} as const

function activitiesOf(product: string, from: number, changes: SubscriptionChanges): Activity[] {
  const { quantity, state, autoRenew, friendlyName } = changes
  return [
    ...(friendlyName === undefined ? [] : [{ action: "subscription-renamed" as const, product, name: friendlyName }]),
    ...(quantity === undefined ? [] : [{ action: "licences-changed" as const, product, from, to: quantity }]),
    ...(state === undefined ? [] : [{ action: STATE_LOGGED_AS[state], product }]),
    ...(autoRenew === undefined
      ? []
      : [
          {
            action: autoRenew ? ("auto-renewal-switched-on" as const) : ("auto-renewal-switched-off" as const),
            product,
          },
        ]),
  ]
}
