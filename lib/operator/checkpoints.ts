import "server-only"
import { createPublicKey, type KeyObject } from "node:crypto"
import { listSealingKeys } from "@/lib/db/checkpoints"
import type { Db } from "@/lib/db/client"
import type { Breach } from "@/lib/domain/chain"
import { breachInSeals, breachOfNotes, type Checkpoint, keysById, type Note } from "@/lib/domain/checkpoint"

/** What is wrong, and whose it is. */
export type Located = Omit<Breach, "table"> & {
  table: Breach["table"] | "partner"
  partnerId: string
  customerId?: string
}

/** The public keys that are kept beside the checkpoints, and some more, by their ids. */
export async function knownKeys(db: Db, more: readonly KeyObject[] = []): Promise<Map<string, KeyObject>> {
  return keysById([...(await listSealingKeys(db)).map((pem) => createPublicKey(pem)), ...more])
}

/** The first thing that is wrong with a partner's checkpoints, given by number: in themselves, or against the operator's notes. */
export function breachOfCheckpoints(
  partnerId: string,
  checkpoints: readonly Checkpoint[],
  keys: ReadonlyMap<string, KeyObject>,
  notes: readonly Note[],
): Breach | null {
  const own = notes.filter((note) => note.partnerId === partnerId)
  return breachInSeals(checkpoints, keys) ?? breachOfNotes(checkpoints, own)
}
