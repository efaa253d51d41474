import "server-only"
import type { KeyObject } from "node:crypto"
import { everyChain, strayRow } from "@/lib/db/chain"
import { listCheckpoints } from "@/lib/db/checkpoints"
import { hashesOfFiles } from "@/lib/db/evidence"
import { listPartners } from "@/lib/db/installation"
import type { Scope } from "@/lib/db/scope"
import { onSnapshot } from "@/lib/db/transaction"
import { type Breach, breachIn, breachInFiles, type KeptRow } from "@/lib/domain/chain"
import { type Checkpoint, headsByCustomer, keysById, type Note } from "@/lib/domain/checkpoint"
import { breachOfCheckpoints, knownKeys, type Located } from "./checkpoints"

export type Verdict = {
  partner: { id: string; name: string }
  customers: number
  records: number
  /** How many of the records no checkpoint seals yet. */
  unsealed: number
  newest: Checkpoint | null
  /** The first thing that is wrong with the checkpoints, or else with each customer whose records were changed. */
  breaches: Located[]
}

type Keys = ReadonlyMap<string, KeyObject>

/**
 * Reads every record of every partner as it stands at one instant, and tells for each customer the first one that was
 * altered, removed or inserted. `trusted` are public keys that the operator kept elsewhere; without any, those beside
 * the checkpoints are believed. `notes` are the checkpoints as the operator noted them: without, nobody can tell that the
 * newest ones, or a whole partner, were removed.
 */
export async function verifyRecords(
  trusted: readonly KeyObject[],
  notes: readonly Note[],
): Promise<{ verdicts: Verdict[]; lost: Located[] }> {
  return onSnapshot(async (db) => {
    const keys = trusted.length > 0 ? keysById(trusted) : await knownKeys(db)
    const partners = await listPartners(db)
    const verdicts: Verdict[] = []
    for (const partner of partners) verdicts.push(await verifyPartner(db, partner, keys, notes))
    const there = new Set(partners.map(({ id }) => id))
    const gone = new Set(notes.map(({ partnerId }) => partnerId).filter((id) => !there.has(id)))
    const lost = [...gone].map((id): Located => ({ partnerId: id, table: "partner", row: id, what: "removed" }))
    return { verdicts, lost }
  })
}

async function verifyPartner(
  db: Scope["db"],
  partner: Verdict["partner"],
  keys: Keys,
  notes: readonly Note[],
): Promise<Verdict> {
  const scope = { db, partnerId: partner.id }
  const checkpoints = await listCheckpoints(scope)
  const newest = checkpoints.at(-1) ?? null
  const sealed = headsByCustomer(checkpoints)
  const seen: Verdict = { partner, customers: 0, records: 0, unsealed: 0, newest, breaches: [] }
  const tell = (breach: Breach | null, customerId?: string) => {
    if (breach) seen.breaches.push({ partnerId: partner.id, ...(customerId && { customerId }), ...breach })
  }
  tell(breachOfCheckpoints(partner.id, checkpoints, keys, notes))
  // By a checkpoint that was changed, records would look as if they had been.
  if (seen.breaches.length > 0) return seen
  for await (const [customerId, { links, rows }] of everyChain((work) => work(scope))) {
    const seals = sealed.get(customerId) ?? []
    seen.customers += 1
    seen.records += links.length
    seen.unsealed += Math.max(0, links.length - Math.max(0, ...seals.map(({ position }) => position)))
    const newestAt = newest?.sealedAt ?? null
    const breach = breachIn(links, rows, { seals, newestAt }) ?? (await breachInKeptFiles(scope, customerId, rows))
    tell(breach, customerId)
    sealed.delete(customerId)
  }
  // Whoever is sealed and has no records any more has lost them all.
  for (const gone of sealed.keys()) tell({ table: "chain_entry", row: "1", what: "removed" }, gone)
  tell(await strayRow(scope))
  return seen
}

async function breachInKeptFiles(scope: Scope, customerId: string, rows: readonly KeptRow[]) {
  const hasFiles = rows.some(({ kind }) => kind === "evidence")
  return hasFiles ? breachInFiles(rows, await hashesOfFiles(scope, customerId)) : null
}
