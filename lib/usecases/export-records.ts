import "server-only"
import { z } from "zod"
import { chainsOf, everyCustomerWithRecords } from "@/lib/db/chain"
import { listCheckpoints, listSealingKeys } from "@/lib/db/checkpoints"
import { getCustomer } from "@/lib/db/customers"
import type { Scope } from "@/lib/db/scope"
import type { Link } from "@/lib/domain/chain"
import { headsByCustomer, type SealedHead } from "@/lib/domain/checkpoint"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** A customer's chain, and the heads of it that checkpoints seal. */
type ExportedRecords = { customerId: string; links: Link[]; seals: SealedHead[] }

/**
 * All that an auditor needs to verify the records of one customer, or of all of the partner's, without the portal:
 * chains (read in portions as they are wanted), checkpoints, and the public keys (PEM) beside them.
 */
export const exportRecords = query({
  needs: "customer.read",
  input: z.object({ customerId: guid.nullish() }),
  async run({ customerId }, { actor, scope, now }) {
    const customer = customerId ? await getCustomer(scope, customerId) : null
    const [checkpoints, keys] = await Promise.all([listCheckpoints(scope), listSealingKeys(scope.db)])
    const heads = headsByCustomer(checkpoints)
    async function* records(): AsyncGenerator<ExportedRecords> {
      for await (const [id, { links }] of chains(scope, customer?.id ?? null))
        yield { customerId: id, links, seals: heads.get(id) ?? [] }
    }
    const { id, name } = actor.partner
    return { partner: { id, name }, customer, checkpoints, keys, records: records(), madeAt: now }
  },
})

async function* chains(scope: Scope, customerId: string | null) {
  if (customerId) yield* await chainsOf(scope, [customerId])
  else for await (const ids of everyCustomerWithRecords(scope)) yield* await chainsOf(scope, ids)
}
