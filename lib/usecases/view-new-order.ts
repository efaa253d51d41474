import "server-only"
import { z } from "zod"
import { findOpenCart } from "@/lib/db/carts"
import { findNewestConfirmation } from "@/lib/db/confirmations"
import { agreementFactsOf, getCustomer } from "@/lib/db/customers"
import { listOffers } from "@/lib/db/offers"
import { agreementStatus } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/**
 * A new order for a customer: what is on sale, the open cart (the newest, which is the one to be filled on the screens,
 * or one of a program's that is asked for by `cartId`), where the customer stands, and what an acceptance form would build on.
 */
export const viewNewOrder = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, cartId: guid.optional() }),
  async run({ customerId, cartId }, { actor, scope, now, today }) {
    const [customer, facts, newest, offers, filled] = await Promise.all([
      getCustomer(scope, customerId),
      agreementFactsOf(scope, customerId),
      findNewestConfirmation(scope, customerId),
      listOffers(scope.db),
      findOpenCart(scope, customerId),
    ])
    const cart = cartId && cartId !== filled?.id ? await findOpenCart(scope, customerId, cartId) : filled
    const status = agreementStatus(actor.partner.cloud, facts)
    return {
      customer,
      status,
      newestConfirmationId: newest?.id ?? null,
      offers,
      cart,
      isToBeFilled: cart === filled,
      today,
      now,
    }
  },
})
