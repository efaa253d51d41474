import "server-only"
import type { KeyObject } from "node:crypto"
import { insertCheckpoint, keepSealingKey, lockSealing, newestCheckpoint, unsealedHeads } from "@/lib/db/checkpoints"
import { listPartners } from "@/lib/db/installation"
import { ofEveryPartner } from "@/lib/db/transaction"
import { type Checkpoint, keyIdOf, publicPem, seal } from "@/lib/domain/checkpoint"

/**
 * Seals what every partner recorded since its last checkpoint, with the operator's private key (Ed25519). Gives the new
 * checkpoints; a partner with nothing new has none. Two that run at once seal once.
 */
export async function sealRecords(key: KeyObject, now: Date): Promise<Checkpoint[]> {
  await ofEveryPartner((db) => keepSealingKey(db, keyIdOf(key), publicPem(key)))
  const made: Checkpoint[] = []
  for (const { id } of await ofEveryPartner(listPartners)) {
    const checkpoint = await sealPartner(id, key, now)
    if (checkpoint) made.push(checkpoint)
  }
  return made
}

function sealPartner(partnerId: string, key: KeyObject, sealedAt: Date): Promise<Checkpoint | null> {
  return ofEveryPartner(async (db) => {
    const scope = { db, partnerId }
    await lockSealing(scope)
    const heads = await unsealedHeads(scope)
    if (heads.length === 0) return null
    const last = await newestCheckpoint(scope)
    const number = (last?.number ?? 0) + 1
    const checkpoint = seal({ partnerId, number, sealedAt, heads }, last?.hash ?? null, key)
    await insertCheckpoint(scope, checkpoint)
    return checkpoint
  })
}
