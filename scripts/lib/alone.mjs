import { Failure } from "./failure.mjs"
import { takeTurn } from "./turn.mjs"

/**
 * Makes sure that no other portal runs from this folder: two would share one database cluster, and the first to end
 * would stop it under the other.
 * @param {string} address what a second one is told
 * @throws {Failure}
 */
export async function needAlone(address) {
  const turn = await takeTurn("portal", `process ${process.pid} at ${address}`)
  if ("heldBy" in turn)
    throw new Failure(`Concord already runs from this folder (${turn.heldBy}): use that one, or stop it first.`)
}
