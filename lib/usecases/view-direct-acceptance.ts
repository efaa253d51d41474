import "server-only"
import { z } from "zod"
import { findDirectAcceptance } from "@/lib/db/confirmations"
import { getCustomer } from "@/lib/db/customers"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { query } from "./door/query"

/** Whether a customer accepted the agreement with Microsoft itself, as last heard. */
export const viewDirectAcceptance = query({
  needs: "agreement.read",
  input: z.object({ customerId: guid }),
  async run({ customerId }, { actor, scope }) {
    await getCustomer(scope, customerId)
    if (actor.partner.cloud !== "public") throw new Refused({ kind: "agreement-not-available" })
    const direct = await findDirectAcceptance(scope, customerId)
    return { signed: direct?.signed ?? false }
  },
})
