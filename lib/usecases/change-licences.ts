import "server-only"
import { z } from "zod"
import { agreementFactsOf, lockCustomer } from "@/lib/db/customers"
import { getSubscription, updateSubscription } from "@/lib/db/subscriptions"
import { agreementStatus } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { Quantity } from "@/lib/domain/quantity"
import { Refused } from "@/lib/domain/refusal"
import { refusalToChangeLicences } from "@/lib/domain/subscription"
import { command } from "./door/command"
import { GateClosed } from "./door/gate-closed"

/** An agent changes the licence count of a licence-based subscription, up or down; `version` is the subscription's as the page knew it. */
export const changeLicences = command({
  needs: "subscription.change",
  input: z.object({ customerId: guid, subscriptionId: guid, quantity: Quantity, version: z.number().int().min(1) }),
  async run({ customerId, subscriptionId, quantity, version }, { actor, scope }) {
    await lockCustomer(scope, customerId)
    const subscription = await getSubscription(scope, customerId, subscriptionId)
    const { offer, state, quantity: from } = subscription
    const status = agreementStatus(actor.partner.cloud, await agreementFactsOf(scope, customerId))

    const refusal = refusalToChangeLicences({ status, state, offer, from, to: quantity })
    if (refusal?.kind === "acceptance-required") {
      const activity = { action: "licence-change-refused", product: offer.name, from, to: quantity } as const
      throw new GateClosed(refusal, { customerId, activity })
    }
    if (refusal) throw new Refused(refusal)
    if (subscription.version !== version) throw new Refused({ kind: "stale" })

    await updateSubscription(scope, subscriptionId, { quantity })
    return { product: offer.name, from }
  },
  logs: ({ customerId, quantity }, { product, from }) => [
    { customerId, activity: { action: "licences-changed", product, from, to: quantity } },
  ],
})
