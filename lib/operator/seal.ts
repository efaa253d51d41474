import "server-only"
import type { KeyObject } from "node:crypto"
import { isTaken } from "@/lib/db/busy"
import { chainsOf } from "@/lib/db/chain"
import { insertCheckpoint, keepSealingKey, listCheckpoints, unsealedHeads } from "@/lib/db/checkpoints"
import { listPartners } from "@/lib/db/installation"
import type { Scope } from "@/lib/db/scope"
import { ofEveryPartner } from "@/lib/db/transaction"
import { breachIn } from "@/lib/domain/chain"
import {
  breachOfStrangers,
  type Checkpoint,
  type Head,
  keyIdOf,
  type Note,
  publicPem,
  seal,
} from "@/lib/domain/checkpoint"
import { breachOfCheckpoints, knownKeys, type Located } from "./checkpoints"

type Sealed = { made: Checkpoint | null; refused: Located[] }

/**
 * Seals what every partner recorded since its last checkpoint, with the operator's private key (Ed25519). Gives the new
 * checkpoints; a partner with nothing new has none. What was changed behind the portal is not signed: it is told in
 * `refused`, and the rest sealed. `notes` are the checkpoints as the operator noted them; each new one is given to
 * `onMade` as soon as it stands, whatever becomes of the next partner's. Two that run at once seal once.
 */
export async function sealRecords(
  key: KeyObject,
  notes: readonly Note[],
  now: Date,
  onMade: (checkpoint: Checkpoint) => void = () => {},
): Promise<{ made: Checkpoint[]; refused: Located[] }> {
  const made: Checkpoint[] = []
  const refused: Located[] = []
  for (const { id } of await ofEveryPartner(listPartners)) {
    const sealed = await sealPartner(id, key, notes, now)
    if (sealed.made) {
      made.push(sealed.made)
      onMade(sealed.made)
    }
    refused.push(...sealed.refused)
  }
  return { made, refused }
}

async function sealPartner(partnerId: string, key: KeyObject, notes: readonly Note[], now: Date): Promise<Sealed> {
  try {
    return await ofEveryPartner((db) => sealIn({ db, partnerId }, key, notes, now), {
      isolationLevel: "RepeatableRead",
    })
  } catch (error) {
    // Somebody sealed meanwhile; what was recorded since is left for this one.
    if (isTaken(error)) return sealPartner(partnerId, key, notes, now)
    throw error
  }
}

async function sealIn(scope: Scope, key: KeyObject, notes: readonly Note[], sealedAt: Date): Promise<Sealed> {
  const { partnerId } = scope
  const checkpoints = await listCheckpoints(scope)
  const own = notes.filter((note) => note.partnerId === partnerId)
  const breach =
    breachOfCheckpoints(partnerId, checkpoints, await knownKeys(scope.db, [key]), own) ??
    breachOfStrangers(checkpoints, own, keyIdOf(key))
  if (breach) return { made: null, refused: [{ partnerId, ...breach }] }

  const { heads, refused } = await trueHeads(scope, checkpoints)
  const last = checkpoints.at(-1)
  // One of the first form is followed by one of today's even if nothing is new: it proves more.
  if (heads.length === 0 && last?.root !== null) return { made: null, refused }
  const made = seal({ partnerId, sealedAt, heads }, checkpoints, key)
  await keepSealingKey(scope.db, made.keyId, publicPem(key))
  await insertCheckpoint(scope, made)
  return { made, refused }
}

/** How many chains are in memory at a time. */
const AT_ONCE = 200

/** The ends of the chains that no checkpoint names yet; without those of customers whose records were changed. */
async function trueHeads(scope: Scope, checkpoints: readonly Checkpoint[]) {
  const newestAt = checkpoints.at(-1)?.sealedAt ?? null
  const heads: Head[] = []
  const refused: Located[] = []
  const all = await unsealedHeads(scope)
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const portion = all.slice(from, from + AT_ONCE)
    const customerIds = portion.map(({ customerId }) => customerId)
    const chains = await chainsOf(scope, customerIds)
    for (const head of portion) {
      const { customerId } = head
      const { links = [], rows = [], seals = [] } = chains.get(customerId) ?? {}
      const breach = breachIn(links, rows, { seals, newestAt })
      if (breach) refused.push({ partnerId: scope.partnerId, customerId, ...breach })
      else heads.push(head)
    }
  }
  return { heads, refused }
}
