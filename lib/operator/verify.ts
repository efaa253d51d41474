import "server-only"
import type { KeyObject } from "node:crypto"
import { everyReadableChain, strayRow } from "@/lib/db/chain"
import { listCheckpoints } from "@/lib/db/checkpoints"
import { breachInFile } from "@/lib/db/evidence"
import { listPartners } from "@/lib/db/installation"
import { readingEveryPartner } from "@/lib/db/transaction"
import { type Breach, breachIn, type KeptRow } from "@/lib/domain/chain"
import { type Checkpoint, headsByCustomer, keysById, type Note } from "@/lib/domain/checkpoint"
import { askOf, breachOfCheckpoints, knownKeys, type Located, unreadable } from "./checkpoints"

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

/** How far the reading is: customers, and files with their bytes. */
export type Progress = { customers: number; files: number; bytes: number }
type OnProgress = (progress: Progress) => void

/**
 * Reads every record of every partner, and tells for each customer the first one that was altered, removed or inserted.
 * `trusted` are public keys that the operator kept elsewhere; without any, those beside the checkpoints are believed.
 * `notes` are the checkpoints as the operator noted them: without, nobody can tell that the newest ones, or a whole
 * partner, were removed. Customers are read in portions, each at one instant, and files piece by piece: neither memory nor
 * a transaction grows with what there is, and what cannot be read is told while the rest goes on. A record is of the
 * future if it is later than the database's clock when it was read.
 */
export async function verifyRecords(
  trusted: readonly KeyObject[],
  notes: readonly Note[],
  onProgress: OnProgress = () => {},
): Promise<{ verdicts: Verdict[]; lost: Located[] }> {
  const keys = trusted.length > 0 ? keysById(trusted) : await readingEveryPartner((db) => knownKeys(db))
  const partners = await readingEveryPartner(listPartners)
  const progress = { customers: 0, files: 0, bytes: 0 }
  const verdicts: Verdict[] = []
  for (const partner of partners) verdicts.push(await verifyPartner(partner, keys, notes, progress, onProgress))
  const there = new Set(partners.map(({ id }) => id))
  const gone = new Set(notes.map(({ partnerId }) => partnerId).filter((id) => !there.has(id)))
  const lost = [...gone].map((id): Located => ({ partnerId: id, table: "partner", row: id, what: "removed" }))
  return { verdicts, lost }
}

async function verifyPartner(
  partner: Verdict["partner"],
  keys: Keys,
  notes: readonly Note[],
  progress: Progress,
  onProgress: OnProgress,
): Promise<Verdict> {
  const partnerId = partner.id
  const seen: Verdict = { partner, customers: 0, records: 0, unsealed: 0, newest: null, breaches: [] }
  const tell = (breach: Breach | null, customerId?: string) => {
    if (breach) seen.breaches.push({ partnerId, ...(customerId && { customerId }), ...breach })
  }
  try {
    const checkpoints = await askOf(partnerId)(listCheckpoints)
    seen.newest = checkpoints.at(-1) ?? null
    tell(breachOfCheckpoints(partnerId, checkpoints, keys, notes))
    // By a checkpoint that was changed, records would look as if they had been.
    if (seen.breaches.length > 0) return seen
    const sealed = headsByCustomer(checkpoints)
    for await (const [customerId, found] of everyReadableChain(askOf(partnerId))) {
      seen.customers += 1
      progress.customers += 1
      if (found instanceof Error) seen.breaches.push(unreadable("customer", customerId, partnerId, found))
      else {
        const seals = (sealed.get(customerId) ?? []).map((seal) => ({
          ...seal,
          sealedAt: checkpoints[seal.number - 1]?.sealedAt,
        }))
        seen.records += found.links.length
        seen.unsealed += Math.max(0, found.links.length - Math.max(0, ...seals.map(({ position }) => position)))
        const breach = breachIn(found.links, found.rows, {
          seals,
          newestAt: seen.newest?.sealedAt ?? null,
          now: found.readAt,
        })
        tell(breach, customerId)
        // A file's row that was altered says nothing of its content.
        if (!breach)
          seen.breaches.push(...(await breachesInFiles(partnerId, customerId, found.rows, progress, onProgress)))
      }
      sealed.delete(customerId)
      onProgress(progress)
    }
    // A sealed customer without any records has lost them all.
    for (const gone of sealed.keys()) tell({ table: "chain_entry", row: "1", what: "removed" }, gone)
    tell(await askOf(partnerId)(strayRow))
  } catch (error) {
    seen.breaches.push(unreadable("partner", partnerId, partnerId, error))
  }
  return seen
}

/** Every file whose content is not what was attached, or cannot be read. */
async function breachesInFiles(
  partnerId: string,
  customerId: string,
  rows: readonly KeptRow[],
  progress: Progress,
  onProgress: OnProgress,
): Promise<Located[]> {
  const found: Located[] = []
  for (const { kind, id, facts } of rows) {
    if (kind !== "evidence") continue
    const file = { id, size: Number(facts.size), sha256: String(facts.sha256) }
    try {
      const breach = await breachInFile({ partnerId }, file)
      if (breach) found.push({ partnerId, customerId, ...breach })
    } catch (error) {
      found.push({ ...unreadable("evidence_chunk", id, partnerId, error), customerId })
    }
    progress.files += 1
    progress.bytes += file.size
    onProgress(progress)
  }
  return found
}
