import "server-only"
import { z } from "zod"
import { findNewestConfirmation } from "@/lib/db/confirmations"
import { agreementFactsOf, getCustomer } from "@/lib/db/customers"
import { listSubscriptions } from "@/lib/db/subscriptions"
import { agreementStatus } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { word } from "@/lib/domain/text/word"
import { query } from "./door/query"

/** A customer's subscriptions, or those of one order, where the customer stands, and what an acceptance form would build on. */
export const viewSubscriptions = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, orderId: word.optional() }),
  async run({ customerId, orderId }, { actor, scope, today }) {
    const [customer, facts, newest, subscriptions] = await Promise.all([
      getCustomer(scope, customerId),
      agreementFactsOf(scope, customerId),
      findNewestConfirmation(scope, customerId),
      listSubscriptions(scope, customerId, orderId),
    ])
    const status = agreementStatus(actor.partner.cloud, facts)
    return { customer, status, newestConfirmationId: newest?.id ?? null, subscriptions, today }
  },
})
