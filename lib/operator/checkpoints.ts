import "server-only"
import { createPublicKey, type KeyObject } from "node:crypto"
import type { Asking } from "@/lib/db/chain"
import { listSealingKeys } from "@/lib/db/checkpoints"
import type { Db } from "@/lib/db/client"
import { readingEveryPartner } from "@/lib/db/transaction"
import type { Breach } from "@/lib/domain/chain"
import { breachInSeals, breachOfNotes, type Checkpoint, keysById, type Note } from "@/lib/domain/checkpoint"
import { type Refusal, Refused } from "@/lib/domain/refusal"

/** What is wrong, and whose it is. */
export type Located = Omit<Breach, "table" | "what"> & {
  table: Breach["table"] | "partner" | "customer"
  what: Breach["what"] | "unreadable"
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

/** What could not be read, and why: told beside what was changed, and nothing else waits for it. */
export function unreadable(table: Located["table"], row: string, partnerId: string, error: unknown): Located {
  const why = error instanceof Refused ? WHY[error.refusal.kind] : undefined
  return { table, row, partnerId, what: "unreadable", fields: [why ?? lastLine(error)] }
}

const WHY: Partial<Record<Refusal["kind"], string>> = {
  busy: "the database was busy for too long",
  unknown: "the connection broke while it was saved: run it again to see whether it was",
}

/** A fault of the database tells what it is in its last line, after the query. */
function lastLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.trim().split("\n").at(-1)?.trim() ?? ""
}

/** Reads of one partner at one instant. */
export function askOf(partnerId: string): Asking {
  return (work) => readingEveryPartner((db) => work({ db, partnerId }), "RepeatableRead")
}
