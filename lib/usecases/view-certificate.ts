import "server-only"
import { z } from "zod"
import { getConfirmation } from "@/lib/db/confirmations"
import { customerChain } from "@/lib/db/customer-chain"
import { factsOf, type Link } from "@/lib/domain/chain"
import { sealOf } from "@/lib/domain/checkpoint"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { query } from "./door/query"

/**
 * What a certificate of one confirmation is made of: its link of the chain, those of its withdrawal and its evidence,
 * the hash before each, the checkpoint that seals it, and the first thing that is wrong with the chain, if anything is.
 * The files themselves are not read again: the paper says so.
 */
export const viewCertificate = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, confirmationId: guid }),
  isolation: "RepeatableRead",
  async run({ customerId, confirmationId }, { actor, scope, now }) {
    const confirmation = await getConfirmation(scope, customerId, confirmationId)
    const { links, checkpoints, breach } = await customerChain(scope, confirmation.customerId)
    const linkOf = (kind: Link["kind"]) =>
      links.find((link) => link.kind === kind && link.recordId === confirmation.id) ?? null
    const link = linkOf("confirmation")
    // A confirmation without its link has nothing that could be certified; the Proof page tells what happened.
    if (!link) throw new Refused({ kind: "not-found", what: "confirmation" })
    const before = links[link.position - 2]?.hash ?? null
    const seal = sealOf(link.position, checkpoints)
    const evidence = links.filter(
      ({ kind, content }) => kind === "evidence" && factsOf(content)?.confirmationId === confirmation.id,
    )
    const made = { madeAt: now, madeBy: actor.name }
    return { link, before, withdrawal: linkOf("withdrawal"), evidence, seal, breach, ...made }
  },
})
