import "server-only"
import { z } from "zod"
import { type Asking, chainsOf, everyChain } from "@/lib/db/chain"
import { listSigned, sealingKeys, wayTo } from "@/lib/db/checkpoints"
import { getCustomer } from "@/lib/db/customers"
import { readEvidence } from "@/lib/db/evidence"
import type { Scope } from "@/lib/db/scope"
import { reading } from "@/lib/db/transaction"
import { factsOf, type Link } from "@/lib/domain/chain"
import { newestForm } from "@/lib/domain/checkpoint"
import type { SealedHead, Way } from "@/lib/domain/checkpoint-tree"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** A customer's chain, the heads of it that checkpoints seal, and the files attached to its confirmations. */
type ExportedRecords = {
  customerId: string
  links: Link[]
  seals: SealedHead[]
  /** How those seals stand under the newest checkpoint, of one customer alone. */
  way: Way | null
  files: ExportedFile[]
}
type ExportedFile = { id: string; mediaType: string; size: number; sha256: string; content: AsyncIterable<Uint8Array> }

/**
 * All that an auditor needs to verify the records of one customer, or of all of the partner's, without the portal:
 * chains (read in portions as they are wanted), checkpoints, and the public keys (PEM) that they are signed with.
 */
export const exportRecords = query({
  needs: "customer.read",
  input: z.object({ customerId: guid.nullish() }),
  async run({ customerId }, { scope, now }) {
    const { partnerId } = scope
    const customer = customerId ? await getCustomer(scope, customerId) : null
    const checkpoints = await listSigned(scope)
    const newest = checkpoints.at(-1)
    const keys = await sealingKeys(scope.db, [...new Set(checkpoints.map(({ keyId }) => keyId))])
    const form = newestForm(checkpoints)
    const way = customer && newest && form && form !== 1 ? await wayTo(scope, newest.number, form, customer.id) : null
    async function* records(): AsyncGenerator<ExportedRecords> {
      for await (const [id, { links, seals }] of chains(partnerId, customer?.id ?? null)) {
        const files = links.flatMap((link) => fileOf({ partnerId }, link) ?? [])
        // What was sealed while the archive is being sent is not under its newest checkpoint.
        const sealed = seals.filter(({ number }) => number <= (newest?.number ?? 0))
        yield { customerId: id, links, seals: sealed, way, files }
      }
    }
    return { partnerId, customer, checkpoints, keys, records: records(), madeAt: now }
  },
})

/** The file that a link is about, if it is one of evidence. */
function fileOf(scope: Pick<Scope, "partnerId">, { kind, recordId, content }: Link): ExportedFile | null {
  const said = kind === "evidence" && factsOf(content)
  if (!said) return null
  const { mediaType, size, sha256 } = said
  const told = { mediaType: String(mediaType), size: Number(size), sha256: String(sha256) }
  return { id: recordId, ...told, content: readEvidence(scope, recordId) }
}

/** Read after the view's own transaction, while the file is being sent: each portion in one of its own. */
async function* chains(partnerId: string, customerId: string | null) {
  const ask: Asking = (work) => reading(partnerId, (db) => work({ db, partnerId }), "RepeatableRead")
  if (customerId) yield* await ask((scope) => chainsOf(scope, [customerId]))
  else yield* everyChain(ask)
}
