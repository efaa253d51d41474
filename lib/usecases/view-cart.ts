import "server-only"
import { z } from "zod"
import { getCart } from "@/lib/db/carts"
import { getCustomer } from "@/lib/db/customers"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** One cart of a customer, with the order that emptied it. */
export const viewCart = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, cartId: guid }),
  async run({ customerId, cartId }, { scope }) {
    await getCustomer(scope, customerId)
    return { cart: await getCart(scope, customerId, cartId) }
  },
})
