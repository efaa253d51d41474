import "server-only"
import type { KeyObject } from "node:crypto"
import { isTaken } from "@/lib/db/busy"
import { readableChains } from "@/lib/db/chain"
import { insertCheckpoint, keepSealingKey, listCheckpoints, unsealedHeads } from "@/lib/db/checkpoints"
import { clockOf } from "@/lib/db/clock"
import { listPartners } from "@/lib/db/installation"
import { ofEveryPartner } from "@/lib/db/transaction"
import { type Breach, breachIn } from "@/lib/domain/chain"
import {
  breachOfStrangers,
  type Checkpoint,
  type Head,
  headsByCustomer,
  keyIdOf,
  type Note,
  newestForm,
  publicPem,
  seal,
} from "@/lib/domain/checkpoint"
import { TREE_FORM } from "@/lib/domain/checkpoint-tree"
import { askOf, breachOfCheckpoints, knownKeys, type Located, unreadable } from "./checkpoints"

type Sealed = { made: Checkpoint | null; refused: Located[] }

/**
 * Seals what every partner recorded since its last checkpoint, with the operator's private key (Ed25519). Gives the new
 * checkpoints; a partner with nothing new has none. What was changed behind the portal is not signed: it is told in
 * `refused`, and the rest sealed. `notes` are the checkpoints as the operator noted them; each new one is given to
 * `onMade` as soon as it stands, whatever becomes of the next partner's. Two that run at once seal once. Without `now`, a
 * seal carries the database's clock: that of the machine with the key may be wrong, and records would look older than it.
 */
export async function sealRecords(
  key: KeyObject,
  notes: readonly Note[],
  now: Date | undefined,
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

async function sealPartner(partnerId: string, key: KeyObject, notes: readonly Note[], now?: Date): Promise<Sealed> {
  try {
    return await sealSeen(partnerId, key, await seenOf(partnerId, key, notes, now))
  } catch (error) {
    // Somebody sealed meanwhile; what was recorded since is left for this one.
    if (isTaken(error)) return sealPartner(partnerId, key, notes, now)
    return { made: null, refused: [unreadable("partner", partnerId, partnerId, error)] }
  }
}

type Seen = {
  checkpoints: Checkpoint[]
  unsealed: Head[]
  sealedAt: Date
  breach: Breach | null
}

/** The partner's checkpoints, what is to be sealed and the database's clock, at one instant. */
async function seenOf(partnerId: string, key: KeyObject, notes: readonly Note[], now?: Date): Promise<Seen> {
  return askOf(partnerId)(async (scope) => {
    const checkpoints = await listCheckpoints(scope)
    const own = notes.filter((note) => note.partnerId === partnerId)
    const breach =
      breachOfCheckpoints(partnerId, checkpoints, await knownKeys(scope.db, [key]), own) ??
      breachOfStrangers(checkpoints, own, keyIdOf(key))
    const unsealed = breach ? [] : await unsealedHeads(scope)
    return { checkpoints, unsealed, sealedAt: now ?? (await clockOf(scope.db)), breach }
  })
}

async function sealSeen(partnerId: string, key: KeyObject, seen: Seen): Promise<Sealed> {
  const { checkpoints, sealedAt, breach } = seen
  if (breach) return { made: null, refused: [{ partnerId, ...breach }] }
  const { heads, refused } = await trueHeads(partnerId, seen)
  // One of a former form is followed by one of today's even if nothing is new: it proves more.
  if (heads.length === 0 && [TREE_FORM, null].includes(newestForm(checkpoints))) return { made: null, refused }
  const made = seal({ partnerId, sealedAt, heads }, checkpoints, key)
  await ofEveryPartner(async (db) => {
    await keepSealingKey(db, made.keyId, publicPem(key))
    await insertCheckpoint({ db, partnerId }, made)
  })
  return { made, refused }
}

/** The ends of the chains that no checkpoint names yet; without those of customers whose records were changed or cannot be read. */
async function trueHeads(partnerId: string, { checkpoints, unsealed }: Seen) {
  const sealed = headsByCustomer(checkpoints)
  const newestAt = checkpoints.at(-1)?.sealedAt ?? null
  const heads: Head[] = []
  const refused: Located[] = []
  const wanted = new Map(unsealed.map((head) => [head.customerId, head]))
  for await (const [customerId, found] of readableChains(askOf(partnerId), [...wanted.keys()])) {
    const head = wanted.get(customerId)
    if (!head) continue
    if (found instanceof Error) {
      refused.push(unreadable("customer", customerId, partnerId, found))
      continue
    }
    // The chain may have grown since; what is sealed is the end that was seen, and has to be in it.
    const { links, rows, readAt } = found
    const isSeen = links[head.position - 1]?.hash === head.hash
    const breach = isSeen
      ? breachIn(links, rows, { seals: sealed.get(customerId) ?? [], newestAt, now: readAt })
      : ({ table: "chain_entry", row: String(head.position), what: "altered" } as const)
    if (breach) refused.push({ partnerId, customerId, ...breach })
    else heads.push(head)
  }
  return { heads, refused }
}
