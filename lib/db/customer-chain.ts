import "server-only"
import { breachIn } from "@/lib/domain/chain"
import { chainsOf } from "./chain"
import { checkpointsOf, newestSealedAt } from "./checkpoints"
import type { Scope } from "./scope"

/**
 * A customer's chain by position, the checkpoints that name links of it, by number, and the first thing that is wrong
 * with it or its rows, if anything is. Every hash of them is recalculated; files are not read, for there may be gigabytes
 * (`checkFiles`), and signatures are the operator's to verify.
 * Read it at one instant: what is recorded meanwhile would look as if it was put in.
 */
export async function customerChain(scope: Scope, customerId: string) {
  const [chains, checkpoints, newestAt] = await Promise.all([
    chainsOf(scope, [customerId]),
    checkpointsOf(scope, customerId),
    newestSealedAt(scope),
  ])
  const { links = [], rows = [], seals = [] } = chains.get(customerId) ?? {}
  return { links, checkpoints, breach: breachIn(links, rows, { seals, newestAt }) }
}
