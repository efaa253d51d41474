import "server-only"
import { z } from "zod"
import { agreementTextInForce } from "@/lib/db/agreements"
import { findOpenCart } from "@/lib/db/carts"
import { findDirectAcceptance, listConfirmations } from "@/lib/db/confirmations"
import { getCustomer } from "@/lib/db/customers"
import { listSubscriptions } from "@/lib/db/subscriptions"
import { agreementStatus } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/**
 * A customer's account info: the customer, its confirmations newest first (`valid` is the one that counts), the direct
 * acceptance as last checked, the agreement text for its country, and what waits for the confirmation.
 */
export const viewAccount = query({
  needs: "customer.read",
  input: z.object({ customerId: guid }),
  async run({ customerId }, { actor, scope, now, today }) {
    const customer = await getCustomer(scope, customerId)
    const [confirmations, direct, text, cart, subscriptions] = await Promise.all([
      listConfirmations(scope, customerId),
      findDirectAcceptance(scope, customerId),
      agreementTextInForce(scope.db, customer.country, today),
      findOpenCart(scope, customerId),
      listSubscriptions(scope, customerId),
    ])
    const valid = confirmations.find((confirmation) => !confirmation.withdrawal) ?? null
    const facts = { confirmed: valid !== null, acceptedDirectly: direct?.signed ?? false }
    const status = agreementStatus(actor.partner.cloud, facts)
    const counted = subscriptions.filter(({ offer, state }) => offer.billingType === "license" && state === "active")
    return { customer, status, confirmations, valid, direct, text, today, now, cart, counted }
  },
})
