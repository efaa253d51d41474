import "server-only"
import { countOrders, listOpenCarts, listOrders as read } from "@/lib/db/order-list"
import { agreementStatus } from "@/lib/domain/eligibility"
import { OrderQuery } from "@/lib/domain/order-list"
import { query } from "./door/query"

/** A page of orders, of the partner or of one customer, newest first, on the first page with the carts that are not ordered yet and whether they wait for a confirmation. */
export const listOrders = query({
  needs: "customer.read",
  input: OrderQuery,
  async run(input, { actor, scope }) {
    const [page, found, open] = await Promise.all([
      read(scope, input),
      countOrders(scope, input.customerId),
      input.cursor ? { carts: [], count: 0 } : listOpenCarts(scope, input.customerId),
    ])
    const carts = open.carts.map((cart) => ({ ...cart, status: agreementStatus(actor.partner.cloud, cart.facts) }))
    return { ...page, found, carts, cartCount: open.count }
  },
})
