import "server-only"
import { z } from "zod"
import { getConfirmation, insertWithdrawal } from "@/lib/db/confirmations"
import { lockCustomer } from "@/lib/db/customers"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { line } from "@/lib/domain/text/line"
import { command } from "./door/command"

/** An agent withdraws a confirmation that was a mistake. The record stays; the withdrawal says who, when and why. */
export const withdrawConfirmation = command({
  needs: "confirmation.withdraw",
  input: z.object({
    customerId: guid,
    confirmationId: guid,
    reason: line({ required: "reasonRequired", tooLong: "reasonTooLong", max: 500 }),
  }),
  async run({ customerId, confirmationId, reason }, { actor, scope, now }) {
    await lockCustomer(scope, customerId)
    const confirmation = await getConfirmation(scope, customerId, confirmationId)
    if (confirmation.withdrawal) throw new Refused({ kind: "already-withdrawn" })

    await insertWithdrawal(scope, { confirmationId, reason, agentId: actor.agentId, now })
    return confirmation
  },
  logs: ({ customerId, reason }, { firstName, lastName, acceptedOn }) => [
    {
      customerId,
      activity: { action: "confirmation-withdrawn", signatory: { firstName, lastName }, acceptedOn, reason },
    },
  ],
})
