import "server-only"
import { Refused } from "@/lib/domain/refusal"
import { type ActId, actOutcomeInTime } from "./act-outcome"
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
    begin: async (db) => {
      const [row] = await db.$queryRaw<Begun[]>`
        select set_config('concord.partner', ${partnerId}, true), pg_current_xact_id()::text as act`
      return row?.act ?? null
    },
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
 * The same for an operator, who sees the rows of every partner. PostgreSQL heeds it for the owner of the tables only: in
 * the portal, which is another role, it shows nothing.
 */
export async function ofEveryPartner<Result>(
  work: (db: Db) => Promise<Result>,
  { isolationLevel }: { isolationLevel?: OneInstant } = {},
): Promise<Result> {
  const begin = async (db: Db) => {
    const [row] = await db.$queryRaw<Begun[]>`
      select set_config('concord.everyone', 'on', true), set_config('statement_timeout', ${String(OPERATOR_MS)}, true),
        pg_current_xact_id()::text as act`
    return row?.act ?? null
  }
  return repeated(work, { begin, timeout: OPERATOR_MS, isolationLevel })
}

/** The same for an operator who only looks, on a replica too. */
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

type Begun = { act: ActId }

type Options = {
  /** Says in the transaction's first statement for whom it is; gives the act's id, null for what only looks. */
  begin: (db: Db) => Promise<ActId | null>
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
  const { begin, timeout = TRANSACTION_MS, isolationLevel } = options
  /** Set when only the commit is left. */
  let ready: { act: ActId | null; result: Result } | null = null
  // The pool's own limit comes first: Prisma's wait for a connection would be two seconds, unless it is told.
  const limits = { maxWait: timeout, timeout, ...(isolationLevel && { isolationLevel }) }
  try {
    return await database().$transaction(async (db) => {
      const act = await begin(db)
      const result = await work(db)
      ready = { act, result }
      return result
    }, limits)
  } catch (error) {
    if (!isBusy(error)) throw error
    return settled(ready)
  }
}

/** A line that broke before the commit took everything with it; one that broke at the commit took the answer only, perhaps. */
async function settled<Result>(ready: { act: ActId | null; result: Result } | null): Promise<Result> {
  if (!ready?.act) throw new Refused({ kind: "busy" })
  const outcome = await actOutcomeInTime(ready.act)
  if (outcome === "done") return ready.result
  throw new Refused(outcome === "not-done" ? { kind: "busy" } : { kind: "unknown", actId: ready.act })
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
