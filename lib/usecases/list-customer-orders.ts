import "server-only"
import { z } from "zod"
import { getCustomer } from "@/lib/db/customers"
import { listOrdersOf } from "@/lib/db/orders"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** All orders of a customer, newest first, with what became of them. */
export const listCustomerOrders = query({
  needs: "customer.read",
  input: z.object({ customerId: guid }),
  async run({ customerId }, { scope }) {
    await getCustomer(scope, customerId)
    return { orders: await listOrdersOf(scope, customerId) }
  },
})
