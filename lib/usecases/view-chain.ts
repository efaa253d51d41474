import "server-only"
import { z } from "zod"
import { customerChain } from "@/lib/db/customer-chain"
import { getCustomer } from "@/lib/db/customers"
import { filesOfCustomer } from "@/lib/db/evidence"
import { recordedAtOf } from "@/lib/domain/chain"
import { sealOf } from "@/lib/domain/checkpoint"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/**
 * A customer's chain of records, newest first, each with the first checkpoint that seals it, and the first thing that
 * was altered, removed or inserted, if anything was. `attached` is how much there is in files, which are not read.
 */
export const viewChain = query({
  needs: "customer.read",
  input: z.object({ customerId: guid }),
  isolation: "RepeatableRead",
  async run({ customerId }, { scope }) {
    const customer = await getCustomer(scope, customerId)
    const { links, checkpoints, breach } = await customerChain(scope, customer.id)
    const shown = links.map(({ position, kind, recordId, content, hash }) => {
      const { number, sealedAt } = sealOf(position, checkpoints) ?? {}
      const seal = number && sealedAt ? { number, sealedAt } : null
      return { position, kind, recordId, hash, recordedAt: recordedAtOf(content), seal }
    })
    const files = await filesOfCustomer(scope, customer.id)
    const attached = { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }
    return { customer, links: shown.reverse(), breach, attached }
  },
})
