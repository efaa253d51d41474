import "server-only"
import { z } from "zod"
import { listConfirmations as read } from "@/lib/db/confirmations"
import { getCustomer } from "@/lib/db/customers"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { query } from "./door/query"

/** A customer's confirmations that count, newest first: what was withdrawn is not among them. */
export const listConfirmations = query({
  needs: "agreement.read",
  input: z.object({ customerId: guid }),
  async run({ customerId }, { actor, scope }) {
    await getCustomer(scope, customerId)
    if (actor.partner.cloud !== "public") throw new Refused({ kind: "agreement-not-available" })
    const confirmations = await read(scope, customerId)
    return { confirmations: confirmations.filter(({ withdrawal }) => !withdrawal) }
  },
})
