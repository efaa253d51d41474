// Checkpoints of the first form seal heads by their marks: SHA-256 of customer id, position and hash.
import { sha256 } from "./canonical.mjs"
import { recordName } from "./chain.mjs"

/**
 * Each seal of such a checkpoint is among its marks, and in an archive of all customers each mark is somebody's seal.
 * @param {import("./chain.mjs").Chain[]} chains
 * @param {import("./checkpoints.mjs").Checkpoint[]} checkpoints
 * @param {boolean} isOfAll
 */
export function faultsOfFirstForm(chains, checkpoints, isOfAll) {
  /** @type {string[]} */
  const faults = []
  const unseen = new Map(checkpoints.map(({ number, heads }) => [number, heads && new Set(heads)]))
  for (const { customerId, seals } of chains) {
    for (const { number, position, hash } of seals) {
      const marks = unseen.get(number)
      const isSealed = unseen.has(number) && (!marks || marks.delete(sha256(`${customerId} ${position} ${hash}`)))
      if (!isSealed) faults.push(`checkpoint ${number} does not seal ${recordName(position, customerId)} so`)
    }
  }
  for (const [number, marks] of unseen)
    if (isOfAll && marks && marks.size > 0) faults.push(`records that checkpoint ${number} seals were removed`)
  return faults
}
