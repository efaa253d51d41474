import "server-only"
import { setTimeout as after } from "node:timers/promises"
import type { ActOutcome } from "@/lib/domain/act"
import { isBusy } from "./busy"
import { type Db, database } from "./client"
import { OUTCOME_MS } from "./limits"

const PAUSE_MS = 200

/** The id of the act that this transaction is, for `actOutcome`: PostgreSQL's own id of the transaction. */
export type ActId = string

/**
 * What became of an act. PostgreSQL knows it of each transaction by its id, for as long as it keeps its log of commits
 * (hundreds of millions of transactions), so nothing has to be written for it. Of an id that it never gave, or has
 * forgotten, nothing is known.
 */
export async function actOutcome(db: Db, id: ActId): Promise<ActOutcome> {
  const [row] = await db.$queryRaw<{ status: string | null }[]>`
    select case when ${id}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then pg_xact_status(${id}::xid8) end as status`
  return row?.status === "committed" ? "done" : row?.status === "aborted" ? "not-done" : "not-known"
}

/** The same, asked until it is known: the line is broken, so the answer may take a moment. After a few seconds it is not known. */
export async function actOutcomeInTime(id: ActId): Promise<ActOutcome> {
  const until = performance.now() + OUTCOME_MS
  for (;;) {
    const outcome = await actOutcome(database(), id).catch((error: unknown): ActOutcome => {
      if (isBusy(error)) return "not-known"
      throw error
    })
    if (outcome !== "not-known" || performance.now() >= until) return outcome
    await after(PAUSE_MS)
  }
}
