import "server-only"
import { setTimeout as after } from "node:timers/promises"
import { ACT_SECONDS, type ActOutcome, partsOfActId } from "@/lib/domain/act"
import { Refused } from "@/lib/domain/refusal"
import { clearActsUntil } from "./across-partners"
import type { Db } from "./client"
import { OUTCOME_MS } from "./limits"

const PAUSE_MS = 200
const DAY_MS = 86_400_000
const PORTION = 5_000

/**
 * What became of an act of the partner's, by its id (`ActId`). It was done if the row that it wrote is there; else it was
 * not, unless its transaction is still at work, or the row may have been cleared. Asked in this order, each in a statement
 * of its own: a transaction that has ended by the first is seen by the second. So `db` must not look at one instant.
 */
export async function actOutcome(db: Db, actId: string): Promise<ActOutcome> {
  const { transaction, seconds, id } = partsOfActId(actId)
  const [before] = await db.$queryRaw<{ running: boolean; old: boolean }[]>`
    select to_timestamp(${seconds}) < now() - ${ACT_SECONDS} * interval '1 second' as old,
      exists (
        select from pg_locks
        where locktype = 'transactionid' and mode = 'ExclusiveLock' and transactionid = ${transaction}::xid8::xid
      ) as running`
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    select exists (select from act where id = ${id}::uuid) as found`
  if (row?.found) return "done"
  return before?.running || before?.old ? "not-known" : "not-done"
}

/** Asks until it is known: the line is broken, so the answer may take a moment. After a few seconds it is not known. */
export async function outcomeInTime(ask: () => Promise<ActOutcome>): Promise<ActOutcome> {
  const until = performance.now() + OUTCOME_MS
  for (;;) {
    const outcome = await ask().catch((error: unknown): ActOutcome => {
      if (error instanceof Refused && error.refusal.kind === "busy") return "not-known"
      throw error
    })
    if (outcome !== "not-known" || performance.now() >= until) return outcome
    await after(PAUSE_MS)
  }
}

/** Clears the notes of acts that can no longer be asked for, of every partner; a day later than that, whichever clock is right. */
export async function clearActs(now: Date): Promise<void> {
  const until = new Date(now.getTime() - ACT_SECONDS * 1000 - DAY_MS)
  while ((await clearActsUntil(until, PORTION)) === PORTION);
}
