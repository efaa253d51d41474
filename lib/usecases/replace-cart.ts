import "server-only"
import { z } from "zod"
import { getCart, replaceLines } from "@/lib/db/carts"
import { lockCustomer } from "@/lib/db/customers"
import { refusalToLines } from "@/lib/db/lines"
import { guid } from "@/lib/domain/fields"
import { Refused, refuseIf } from "@/lib/domain/refusal"
import { WantedLines } from "@/lib/domain/wanted-line"
import { command } from "./door/command"

/** A program puts other lines into a cart that is not ordered yet. */
export const replaceCart = command({
  needs: "order.place",
  input: z.object({ customerId: guid, cartId: guid, lines: WantedLines }),
  async run({ customerId, cartId, lines }, { scope }) {
    await lockCustomer(scope, customerId)
    const { order } = await getCart(scope, customerId, cartId)
    if (order) throw new Refused({ kind: "already-ordered", orderId: order.id })
    refuseIf(await refusalToLines(scope.db, lines))
    await replaceLines(scope, cartId, lines)
    return { cart: await getCart(scope, customerId, cartId) }
  },
  logs: ({ customerId, lines }) => [{ customerId, activity: { action: "cart-changed", items: lines.length } }],
})
