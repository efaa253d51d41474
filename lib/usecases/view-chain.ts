import "server-only"
import { z } from "zod"
import { chainsOf } from "@/lib/db/chain"
import { checkpointsOf } from "@/lib/db/checkpoints"
import { getCustomer } from "@/lib/db/customers"
import { breachIn, recordedAtOf } from "@/lib/domain/chain"
import { headsByCustomer, sealedHashes, sealOf } from "@/lib/domain/checkpoint"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/**
 * A customer's chain of records, newest first, each with the first checkpoint that seals it, and the first thing that
 * was altered, removed or inserted, if anything was. Every hash is made anew; signatures are the operator's to verify.
 */
export const viewChain = query({
  needs: "customer.read",
  input: z.object({ customerId: guid }),
  async run({ customerId }, { scope }) {
    const customer = await getCustomer(scope, customerId)
    const [chains, checkpoints] = await Promise.all([chainsOf(scope, [customer.id]), checkpointsOf(scope, customer.id)])
    const { links = [], rows = [] } = chains.get(customer.id) ?? {}
    const breach = breachIn(links, rows, sealedHashes(headsByCustomer(checkpoints).get(customer.id)))
    const shown = links.map(({ position, kind, recordId, content, hash }) => {
      const { number, sealedAt } = sealOf(position, checkpoints) ?? {}
      const seal = number && sealedAt ? { number, sealedAt } : null
      return { position, kind, recordId, hash, recordedAt: recordedAtOf(content), seal }
    })
    return { customer, links: shown.reverse(), breach }
  },
})
