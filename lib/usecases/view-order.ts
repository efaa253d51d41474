import "server-only"
import { z } from "zod"
import { getCustomer } from "@/lib/db/customers"
import { getOrder } from "@/lib/db/orders"
import { guid } from "@/lib/domain/fields"
import { word } from "@/lib/domain/text/word"
import { query } from "./door/query"

/** One order of a customer, with what became of it. */
export const viewOrder = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, orderId: word }),
  async run({ customerId, orderId }, { scope }) {
    await getCustomer(scope, customerId)
    return { order: await getOrder(scope, customerId, orderId) }
  },
})
