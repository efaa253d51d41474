import "server-only"
import { z } from "zod"
import { getCart } from "@/lib/db/carts"
import { agreementFactsOf, lockCustomer } from "@/lib/db/customers"
import { refusalToLines } from "@/lib/db/lines"
import { getOrder, insertOrder } from "@/lib/db/orders"
import { agreementStatus, refusalToTransact } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { licencesIn } from "@/lib/domain/order"
import { Refused, refuseIf } from "@/lib/domain/refusal"
import { command } from "./door/command"
import { GateClosed } from "./door/gate-closed"

/**
 * An agent buys what is in a customer's cart, as reviewed at `version`, null as it is. One cart makes one order, however often it is sent.
 * A refused order keeps the cart. (decisions.md, "The gate")
 */
export const placeOrder = command({
  needs: "order.place",
  input: z.object({ customerId: guid, cartId: guid, version: z.number().int().min(1).nullable() }),
  async run({ customerId, cartId, version }, { actor, scope, now, today }) {
    await lockCustomer(scope, customerId)
    const cart = await getCart(scope, customerId, cartId)
    if (cart.order) throw new Refused({ kind: "already-ordered", orderId: cart.order.id })

    const gate = refusalToTransact(agreementStatus(actor.partner.cloud, await agreementFactsOf(scope, customerId)))
    if (gate) {
      throw new GateClosed(gate, { customerId, activity: { action: "order-refused", items: cart.lines.length } })
    }
    if (cart.lines.length === 0) throw new Refused({ kind: "cart-empty" })
    if (version !== null && cart.version !== version) throw new Refused({ kind: "stale" })
    refuseIf(await refusalToLines(scope.db, cart.lines))

    const orderId = await insertOrder(scope, {
      customerId,
      cartId,
      agentId: actor.agentId,
      lines: cart.lines,
      now,
      today,
    })
    return { orderId, lines: cart.lines, order: await getOrder(scope, customerId, orderId) }
  },
  logs: ({ customerId }, { orderId, lines }) => [
    {
      customerId,
      activity: { action: "order-placed", orderId, items: lines.length, licences: licencesIn(lines) },
    },
  ],
})
