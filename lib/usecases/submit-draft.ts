import "server-only"
import { randomUUID } from "node:crypto"
import { z } from "zod"
import { newOneTimePassword } from "@/lib/auth/one-time-password"
import { agreementTextInForce } from "@/lib/db/agreements"
import { insertCart } from "@/lib/db/carts"
import { insertConfirmation } from "@/lib/db/confirmations"
import { insertCustomer } from "@/lib/db/customers"
import { deleteDraft, lockDraft, refusalOfGoneDraft } from "@/lib/db/drafts"
import { refusalToLines, withOffers } from "@/lib/db/lines"
import { insertOrder } from "@/lib/db/orders"
import { type NewCustomer, newCustomerFrom } from "@/lib/domain/draft"
import { agreementStatus, refusalToTransact } from "@/lib/domain/eligibility"
import { guid } from "@/lib/domain/fields"
import { licencesIn } from "@/lib/domain/order"
import { Refused, refuseIf } from "@/lib/domain/refusal"
import { command } from "./door/command"
import type { Entry } from "./door/entry"
import type { Scene } from "./door/scene"

/**
 * An agent submits the wizard: the customer, its confirmation and its order come into being together, or not at all.
 * Without a confirmation the chosen offers wait in the customer's cart. The one-time password is given once and not kept.
 */
export const submitDraft = command({
  needs: "customer.create",
  input: z.object({ draftId: guid, version: z.number().int().min(1) }),
  async run({ draftId, version }, scene) {
    const { actor, scope, now, today } = scene
    const draft = await lockDraft(scope, draftId)
    if (!draft) throw new Refused(await refusalOfGoneDraft(scope, draftId))
    if (draft.version !== version) throw new Refused({ kind: "stale" })
    const read = newCustomerFrom(draft.values, { today, partner: actor.partner })
    if ("problems" in read) throw new Refused({ kind: "invalid", problems: read.problems })
    const { customer } = read
    refuseIf(await refusalToLines(scope.db, customer.lines))

    const id = randomUUID()
    const adminUserName = `admin@${customer.domain}`
    await insertCustomer(scope, { id, customer, agentId: actor.agentId, draftId, adminUserName, now })
    await recordAcceptance(scene, id, customer)
    const sale = await sell(scene, id, customer)
    await deleteDraft(scope, draftId)
    return { customerId: id, customer, adminUserName, oneTimePassword: newOneTimePassword(), ...sale }
  },
  logs: (_, { customerId, customer, ordered, lines }) => {
    const { acceptance } = customer
    const entries: Entry[] = [
      {
        customerId,
        activity: { action: "customer-created", withConfirmation: acceptance !== null, items: lines.length },
      },
    ]
    if (acceptance) {
      const { firstName, lastName, acceptedOn } = acceptance
      const activity = {
        action: "confirmation-recorded",
        signatory: { firstName, lastName },
        acceptedOn,
        channel: "wizard",
      } as const
      entries.push({ customerId, activity })
    }
    if (ordered) {
      const activity = {
        action: "order-placed",
        orderId: ordered,
        items: lines.length,
        licences: licencesIn(lines),
      } as const
      entries.push({ customerId, activity })
    }
    return entries
  },
})

async function recordAcceptance(
  { actor, scope, now }: Scene,
  customerId: string,
  customer: NewCustomer,
): Promise<void> {
  const { acceptance, country } = customer
  if (!acceptance) return
  if (actor.partner.cloud !== "public") throw new Refused({ kind: "agreement-not-available" })
  const text = await agreementTextInForce(scope.db, country, acceptance.acceptedOn)
  await insertConfirmation(scope, {
    customerId,
    country,
    acceptance,
    text,
    channel: "wizard",
    by: actor,
    now,
  })
}

/** Orders the chosen offers if the gate is open, else leaves them in the customer's cart. Gives the order's number, if there is one. */
async function sell({ actor, scope, now, today }: Scene, customerId: string, customer: NewCustomer) {
  const lines = await withOffers(scope.db, customer.lines)
  if (lines.length === 0) return { ordered: null, lines }
  const { id: cartId } = await insertCart(scope, { customerId, agentId: actor.agentId, lines: customer.lines })
  const facts = { confirmed: customer.acceptance !== null, acceptedDirectly: false }
  if (refusalToTransact(agreementStatus(actor.partner.cloud, facts))) return { ordered: null, lines }
  const ordered = await insertOrder(scope, { customerId, cartId, agentId: actor.agentId, lines, now, today })
  return { ordered, lines }
}
