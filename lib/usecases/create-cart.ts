import "server-only"
import { z } from "zod"
import { getCart, insertCart } from "@/lib/db/carts"
import { lockCustomer } from "@/lib/db/customers"
import { refusalToLines } from "@/lib/db/lines"
import { guid } from "@/lib/domain/fields"
import { refuseIf } from "@/lib/domain/refusal"
import { WantedLines } from "@/lib/domain/wanted-line"
import { command } from "./door/command"

/** A program opens a cart of its own for a customer. Filling one never waits for the acceptance. */
export const createCart = command({
  needs: "order.place",
  input: z.object({ customerId: guid, lines: WantedLines }),
  async run({ customerId, lines }, { actor, scope }) {
    await lockCustomer(scope, customerId)
    refuseIf(await refusalToLines(scope.db, lines))
    const { id } = await insertCart(scope, { customerId, agentId: actor.agentId, lines })
    return { cart: await getCart(scope, customerId, id) }
  },
  logs: ({ customerId, lines }) => [{ customerId, activity: { action: "cart-changed", items: lines.length } }],
})
