import "server-only"
import { breachIn, breachInFiles } from "@/lib/domain/chain"
import { chainsOf } from "./chain"
import { checkpointsOf, newestSealedAt } from "./checkpoints"
import { hashesOfFiles } from "./evidence"
import type { Scope } from "./scope"

/**
 * A customer's chain by position, the checkpoints that name links of it, by number, and the first thing that is wrong
 * with it, its rows or its files, if anything is. Every hash is made anew; signatures are the operator's to verify.
 * Of one confirmation alone, the files of the others are left out: they may be large.
 * Read it at one instant: what is recorded meanwhile would look as if it was put in.
 */
export async function customerChain(scope: Scope, customerId: string, confirmationId: string | null = null) {
  const [chains, checkpoints, newestAt, hashes] = await Promise.all([
    chainsOf(scope, [customerId]),
    checkpointsOf(scope, customerId),
    newestSealedAt(scope),
    hashesOfFiles(scope, customerId, confirmationId),
  ])
  const { links = [], rows = [], seals = [] } = chains.get(customerId) ?? {}
  const filed = rows.filter(({ facts }) => confirmationId === null || facts.confirmationId === confirmationId)
  const breach = breachIn(links, rows, { seals, newestAt }) ?? breachInFiles(filed, hashes)
  return { links, checkpoints, breach }
}
