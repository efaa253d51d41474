import "server-only"
import { createHash, createPublicKey, type KeyObject } from "node:crypto"
import { everyChain, unguardedTables } from "@/lib/db/chain"
import { listCheckpoints, listSealingKeys } from "@/lib/db/checkpoints"
import { readEvidence } from "@/lib/db/evidence"
import { listPartners } from "@/lib/db/installation"
import type { Scope } from "@/lib/db/scope"
import { onSnapshot } from "@/lib/db/transaction"
import { type Breach, breachIn, type KeptRow } from "@/lib/domain/chain"
import { breachInSeals, type Checkpoint, headsByCustomer, keyIdOf, sealedHashes } from "@/lib/domain/checkpoint"

export type Verdict = {
  partner: { id: string; name: string }
  customers: number
  records: number
  checkpoints: number
  newest: Checkpoint | null
  breach: (Breach & { customerId?: string }) | null
}

/**
 * Reads every record of every partner as it stands at one instant, and tells for each partner the first one that was
 * altered, removed or inserted. `trusted` are public keys that the operator kept elsewhere; without any, those beside
 * the checkpoints are believed. `unguarded` are tables whose rows the database would let somebody change.
 */
export async function verifyRecords(
  trusted: readonly KeyObject[],
): Promise<{ verdicts: Verdict[]; unguarded: string[] }> {
  return onSnapshot(async (db) => {
    const known = trusted.length > 0 ? trusted : (await listSealingKeys(db)).map((pem) => createPublicKey(pem))
    const keys = new Map(known.map((key) => [keyIdOf(key), key]))
    const verdicts: Verdict[] = []
    for (const partner of await listPartners(db))
      verdicts.push({ partner, ...(await verifyPartner({ db, partnerId: partner.id }, keys)) })
    return { verdicts, unguarded: await unguardedTables(db) }
  })
}

async function verifyPartner(scope: Scope, keys: ReadonlyMap<string, KeyObject>) {
  const checkpoints = await listCheckpoints(scope)
  const sealed = headsByCustomer(checkpoints)
  const seen = { customers: 0, records: 0, checkpoints: checkpoints.length, newest: checkpoints.at(-1) ?? null }
  for await (const [customerId, { links, rows }] of everyChain((work) => work(scope))) {
    seen.customers += 1
    seen.records += links.length
    const breach = breachIn(links, rows, sealedHashes(sealed.get(customerId))) ?? (await breachInFiles(scope, rows))
    if (breach) return { ...seen, breach: { ...breach, customerId } }
    sealed.delete(customerId)
  }
  // Whoever is sealed and has no records any more has lost them all.
  const [gone] = sealed.keys()
  if (gone) return { ...seen, breach: { ...breachOfNothing, customerId: gone } }
  return { ...seen, breach: breachInSeals(checkpoints, keys) }
}

/** A file whose bytes are not those that were attached. */
async function breachInFiles(scope: Scope, rows: readonly KeptRow[]): Promise<Breach | null> {
  for (const { id, facts } of rows.filter(({ kind }) => kind === "evidence")) {
    const hash = createHash("sha256")
    for await (const bytes of readEvidence(scope, id)) hash.update(bytes)
    if (hash.digest("hex") !== facts.sha256) return { table: "evidence_chunk", row: id, what: "altered" }
  }
  return null
}

const breachOfNothing: Breach = { table: "chain_entry", row: "1", what: "removed" }
