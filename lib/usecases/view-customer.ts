import "server-only"
import { z } from "zod"
import { agreementFactsOf, getCustomer } from "@/lib/db/customers"
import { agreementStatus } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** One customer and where it stands with the agreement: what every page about a customer has at its head. */
export const viewCustomer = query({
  needs: "customer.read",
  input: z.object({ customerId: guid }),
  async run({ customerId }, { actor, scope }) {
    const [customer, facts] = await Promise.all([getCustomer(scope, customerId), agreementFactsOf(scope, customerId)])
    return { customer, status: agreementStatus(actor.partner.cloud, facts) }
  },
})
