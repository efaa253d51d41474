import "server-only"
import { z } from "zod"
import { findNewestConfirmation, getConfirmation } from "@/lib/db/confirmations"
import { getCustomer } from "@/lib/db/customers"
import { listEvidence } from "@/lib/db/evidence"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** One confirmation as a record to print: with its customer, its evidence, whether it is the one that counts, and the instant of printing. */
export const viewRecord = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, confirmationId: guid }),
  async run({ customerId, confirmationId }, { scope, now }) {
    const customer = await getCustomer(scope, customerId)
    const [confirmation, newest, evidence] = await Promise.all([
      getConfirmation(scope, customerId, confirmationId),
      findNewestConfirmation(scope, customerId),
      listEvidence(scope, confirmationId),
    ])
    const standing = standingOf(confirmation, newest?.id ?? null)
    return { customer, confirmation, standing, evidence, printedAt: now }
  },
})

/** Whether a record is the one that counts, was withdrawn, or has been followed by a newer one. */
type RecordStanding = "counts" | "superseded" | "withdrawn"

function standingOf(confirmation: { id: string; withdrawal: unknown }, newestId: string | null): RecordStanding {
  if (confirmation.withdrawal) return "withdrawn"
  return confirmation.id === newestId ? "counts" : "superseded"
}
