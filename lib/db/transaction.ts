import "server-only"
import { randomUUID } from "node:crypto"
import type { ActOutcome } from "@/lib/domain/act"
import { Refused } from "@/lib/domain/refusal"
import { actOutcome, outcomeInTime } from "./act-outcome"
import { isBusy, isConflict } from "./busy"
import { type Db, database } from "./client"
import { OPERATOR_MS, TRANSACTION_MS } from "./limits"

const ATTEMPTS = 4

/** All that a transaction reads is as it stood at one instant, whatever is recorded meanwhile. It costs a round trip more. */
export type OneInstant = "RepeatableRead"

/**
 * Runs the work for a partner in one transaction: all of it, or nothing. PostgreSQL shows it that partner's rows and no
 * other's. What PostgreSQL asks to try again (a deadlock, a write conflict) is tried again. Refuses as busy what waited
 * too long, for a connection or for somebody else's lock, and as unknown, with the act's id, what may have been
 * committed and may not.
 */
export async function inTransaction<Result>(partnerId: string, work: (db: Db) => Promise<Result>): Promise<Result> {
  return repeated(work, {
    begin: (db) => beginAct(db, partnerId),
    ask: (actId) => reading(partnerId, (db) => actOutcome(db, actId)),
  })
}

/**
 * The same for what only looks: PostgreSQL refuses it to write. Queries that it asks at once travel together, on the
 * transaction's one connection; each sees what was recorded until then, unless all are to see one instant.
 */
export async function reading<Result>(
  partnerId: string,
  work: (db: Db) => Promise<Result>,
  isolationLevel?: OneInstant,
): Promise<Result> {
  const begin = async (db: Db) => {
    await db.$queryRaw`
      select set_config('concord.partner', ${partnerId}, true), set_config('transaction_read_only', 'on', true)`
    return null
  }
  return repeated(work, { begin, isolationLevel })
}

/**
 * The same for an operator, across all partners. Works only for the owner of the tables; the portal's role sees no rows.
 */
export async function ofEveryPartner<Result>(
  work: (db: Db) => Promise<Result>,
  { isolationLevel }: { isolationLevel?: OneInstant } = {},
): Promise<Result> {
  return repeated(work, {
    begin: async (db) => {
      await db.$queryRaw`
        select set_config('concord.everyone', 'on', true), set_config('statement_timeout', ${String(OPERATOR_MS)}, true)`
      return beginAct(db, OF_NO_PARTNER)
    },
    ask: (actId) => readingEveryPartner((db) => actOutcome(db, actId)),
    timeout: OPERATOR_MS,
    isolationLevel,
  })
}

/** A read-only transaction for an operator; also works on a replica. */
export async function readingEveryPartner<Result>(
  work: (db: Db) => Promise<Result>,
  isolationLevel?: OneInstant,
): Promise<Result> {
  const begin = async (db: Db) => {
    await db.$queryRaw`
      select set_config('concord.everyone', 'on', true), set_config('transaction_read_only', 'on', true),
        set_config('statement_timeout', ${String(OPERATOR_MS)}, true)`
    return null
  }
  return repeated(work, { begin, timeout: OPERATOR_MS, isolationLevel })
}

/** Whose acts operators' are. */
const OF_NO_PARTNER = "00000000-0000-0000-0000-000000000000"

/** The first statement of an act: says for whom it is, and notes that it was done, which counts once it is committed. Gives its id. */
async function beginAct(db: Db, partnerId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    select begin_act(${partnerId}::uuid, ${randomUUID()}::uuid) as id`
  if (!row) throw new Error("The database began no act")
  return row.id
}

type Options = {
  /** Says in the transaction's first statement for whom it is; gives the act's id, null for what only looks. */
  begin: (db: Db) => Promise<string | null>
  /** What became of an act. */
  ask?: (actId: string) => Promise<ActOutcome>
  timeout?: number
  isolationLevel?: OneInstant | undefined
}

async function repeated<Result>(work: (db: Db) => Promise<Result>, options: Options): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(work, options)
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error
    }
  }
}

async function once<Result>(work: (db: Db) => Promise<Result>, options: Options): Promise<Result> {
  const { begin, ask, timeout = TRANSACTION_MS, isolationLevel } = options
  /** Set when only the commit is left. */
  let ready: { actId: string; result: Result } | null = null
  // The pool's own limit comes first: Prisma's wait for a connection would be two seconds, unless it is told.
  const limits = { maxWait: timeout, timeout, ...(isolationLevel && { isolationLevel }) }
  try {
    return await database().$transaction(async (db) => {
      const actId = await begin(db)
      const result = await work(db)
      if (actId) ready = { actId, result }
      return result
    }, limits)
  } catch (error) {
    if (!isBusy(error)) throw error
    return settled(ready, ask)
  }
}

/** If the connection broke before the commit, nothing was saved; if it broke during the commit, we have to ask. */
async function settled<Result>(ready: { actId: string; result: Result } | null, ask: Options["ask"]): Promise<Result> {
  if (!ready || !ask) throw new Refused({ kind: "busy" })
  const { actId, result } = ready
  const outcome = await outcomeInTime(() => ask(actId))
  if (outcome === "done") return result
  throw new Refused(outcome === "not-done" ? { kind: "busy" } : { kind: "unknown", actId })
}

/** Runs a part of a transaction that is undone when it throws a refusal; the transaction itself goes on. */
export async function undoingRefused<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  await db.$executeRaw`savepoint part`
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) await db.$executeRaw`rollback to savepoint part`
    throw error
  }
}
