import "server-only"
import { z } from "zod"
import { getConfirmation } from "@/lib/db/confirmations"
import { getCustomer } from "@/lib/db/customers"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** One confirmation as a record to print: with its customer, and the instant of printing. */
export const viewRecord = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, confirmationId: guid }),
  async run({ customerId, confirmationId }, { scope, now }) {
    const [customer, confirmation] = await Promise.all([
      getCustomer(scope, customerId),
      getConfirmation(scope, customerId, confirmationId),
    ])
    return { customer, confirmation, printedAt: now }
  },
})
