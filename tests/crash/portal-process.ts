import { findAgentByEmail } from "@/lib/db/actors"
import { Refused } from "@/lib/domain/refusal"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { viewAccount } from "@/lib/usecases/view-account"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { received } from "@/tests/builders"

// What an agent does on pages and the API has no call for: asked for by messages, answered by what the agent would be told.
const found = await findAgentByEmail("sales.agent@northwind.example")
if (!found) throw new Error("The sample data has no sales agent")
const { actor } = found

type Ids = { customerId: string; confirmationId: string }
const ACTS = {
  async look({ customerId }: { customerId: string }) {
    const { confirmations } = await viewAccount(actor, { customerId })
    const standing = confirmations.filter(({ withdrawal }) => !withdrawal).map(({ id }) => id)
    return { newest: confirmations[0]?.id, standing }
  },
  async confirm(typed: { customerId: string; basedOn: string | null; email: string }) {
    const person = { firstName: "Tania", lastName: "Carr", acceptedOn: "2026-01-15" }
    await confirmAcceptance(actor, { ...person, ...typed, channel: "account" })
  },
  async withdraw(ids: Ids) {
    await withdrawConfirmation(actor, { ...ids, reason: "A mistake" })
  },
  async attach({ bytes, ...ids }: Ids & { bytes: Uint8Array }) {
    await attachEvidence(actor, { ...ids, name: "signed.pdf", file: received(Buffer.from(bytes)) })
  },
}

export type Acts = typeof ACTS
export type Asked<Act extends keyof Acts = keyof Acts> = { id: number; act: Act; input: Parameters<Acts[Act]>[0] }
/** What came of it: done, refused by a kind of refusal, or a fault, which must not be. */
export type Told = { done: unknown } | { refused: string } | { fault: string }

process.on("message", async ({ id, act, input }: Asked) => process.send?.({ id, told: await told(act, input) }))
process.send?.("ready")

async function told(act: keyof Acts, input: unknown): Promise<Told> {
  try {
    return { done: await (ACTS[act] as (input: unknown) => Promise<unknown>)(input) }
  } catch (error) {
    return error instanceof Refused ? { refused: error.refusal.kind } : { fault: String(error) }
  }
}
