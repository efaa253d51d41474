import "server-only"
import { z } from "zod"
import { type Asking, chainsOf, everyChain } from "@/lib/db/chain"
import { listCheckpoints, listSealingKeys } from "@/lib/db/checkpoints"
import { getCustomer } from "@/lib/db/customers"
import { readEvidence } from "@/lib/db/evidence"
import type { Scope } from "@/lib/db/scope"
import { reading } from "@/lib/db/transaction"
import type { KeptRow, Link } from "@/lib/domain/chain"
import { headsByCustomer } from "@/lib/domain/checkpoint"
import type { SealedHead } from "@/lib/domain/checkpoint-tree"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** A customer's chain, the heads of it that checkpoints seal, and the files attached to its confirmations. */
type ExportedRecords = { customerId: string; links: Link[]; seals: SealedHead[]; files: ExportedFile[] }
type ExportedFile = { id: string; mediaType: string; sha256: string; content: AsyncIterable<Uint8Array> }

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
      for await (const [id, { links, rows }] of chains(scope.partnerId, customer?.id ?? null)) {
        const files = rows.filter(({ kind }) => kind === "evidence").map((row) => fileOf(scope, row))
        yield { customerId: id, links, seals: heads.get(id) ?? [], files }
      }
    }
    const { id, name } = actor.partner
    return { partner: { id, name }, customer, checkpoints, keys, records: records(), madeAt: now }
  },
})

function fileOf(scope: Pick<Scope, "partnerId">, { id, facts: { mediaType, sha256 } }: KeptRow): ExportedFile {
  return { id, mediaType: String(mediaType), sha256: String(sha256), content: readEvidence(scope, id) }
}

/** Read after the view's own transaction, while the file is being sent: each portion in one of its own. */
async function* chains(partnerId: string, customerId: string | null) {
  const ask: Asking = (work) => reading(partnerId, (db) => work({ db, partnerId }), "RepeatableRead")
  if (customerId) yield* await ask((scope) => chainsOf(scope, [customerId]))
  else yield* everyChain(ask)
}
