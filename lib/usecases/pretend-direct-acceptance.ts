import "server-only"
import { z } from "zod"
import { findDirectAcceptance, insertDirectAcceptance } from "@/lib/db/confirmations"
import { lockCustomer } from "@/lib/db/customers"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/**
 * An admin agent of a sandbox has a customer accept with Microsoft itself, or not: nobody really accepts anything there,
 * and what waits for it must be tried out. (decisions.md, "Who": environment)
 */
export const pretendDirectAcceptance = command({
  needs: "sandbox.change",
  input: z.object({ customerId: guid, signed: z.boolean() }),
  async run({ customerId, signed }, { actor, scope, now }) {
    await lockCustomer(scope, customerId)
    if (actor.partner.environment !== "sandbox") throw new Refused({ kind: "sandbox-only" })
    if (actor.partner.cloud !== "public") throw new Refused({ kind: "agreement-not-available" })
    const before = (await findDirectAcceptance(scope, customerId))?.signed ?? false
    if (before !== signed) await insertDirectAcceptance(scope, { customerId, signed, now })
    return { signed, before }
  },
  logs: ({ customerId, signed }, { before }) =>
    before === signed ? [] : [{ customerId, activity: { action: "direct-acceptance-pretended", signed } }],
})
