import "server-only"
import { z } from "zod"
import { agreementFactsOf, lockCustomer } from "@/lib/db/customers"
import { refusalToLines, withOffers } from "@/lib/db/lines"
import { getOrder, insertOrder } from "@/lib/db/orders"
import { agreementStatus, refusalToTransact } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { BILLING_CYCLES } from "@/lib/domain/offer"
import { licencesIn } from "@/lib/domain/order"
import { refuseIf } from "@/lib/domain/refusal"
import { WantedLines } from "@/lib/domain/wanted-line"
import { command } from "./door/command"
import { GateClosed } from "./door/gate-closed"

/** A program orders for a customer without a cart. The same gate, before anything else about the lines. (decisions.md, "The gate") */
export const createOrder = command({
  needs: "order.place",
  input: z.object({ customerId: guid, lines: WantedLines, billingCycle: z.enum(BILLING_CYCLES).nullish() }),
  async run({ customerId, lines: wanted, billingCycle }, { actor, scope, now, today }) {
    await lockCustomer(scope, customerId)
    const gate = refusalToTransact(agreementStatus(actor.partner.cloud, await agreementFactsOf(scope, customerId)))
    if (gate) throw new GateClosed(gate, { customerId, activity: { action: "order-refused", items: wanted.length } })
    refuseIf(await refusalToLines(scope.db, wanted, billingCycle))

    const lines = await withOffers(scope.db, wanted)
    const orderId = await insertOrder(scope, {
      ...{ customerId, cartId: null, agentId: actor.agentId, lines, now, today },
    })
    return { order: await getOrder(scope, customerId, orderId), licences: licencesIn(lines) }
  },
  logs: ({ customerId }, { order, licences }) => [
    { customerId, activity: { action: "order-placed", orderId: order.id, items: order.lines.length, licences } },
  ],
})
