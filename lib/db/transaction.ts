import "server-only"
import { z } from "zod"
import { Refused } from "@/lib/domain/refusal"
import { type Db, database } from "./client"

const ATTEMPTS = 4

/** All that a transaction reads is as it stood at one instant, whatever is recorded meanwhile. It costs a round trip more. */
export type OneInstant = "RepeatableRead"

/**
 * Runs the work for a partner in one transaction: all of it, or nothing. PostgreSQL shows it that partner's rows and no
 * other's. What PostgreSQL asks to try again (a deadlock, a write conflict) is tried again. Refuses as busy what waited
 * too long, for a connection or for somebody else's lock.
 */
export async function inTransaction<Result>(partnerId: string, work: (db: Db) => Promise<Result>): Promise<Result> {
  return repeated(async (db) => {
    await db.$queryRaw`select set_config('concord.partner', ${partnerId}, true)`
    return work(db)
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
  const read = async (db: Db) => {
    await db.$queryRaw`
      select set_config('concord.partner', ${partnerId}, true), set_config('transaction_read_only', 'on', true)`
    return work(db)
  }
  return repeated(read, { isolationLevel })
}

/**
 * The same for an operator, who sees the rows of every partner. PostgreSQL heeds it for the owner of the tables only: in
 * the portal, which is another role, it shows nothing.
 */
export async function ofEveryPartner<Result>(
  work: (db: Db) => Promise<Result>,
  { timeout = 60_000, isolationLevel }: Options = {},
): Promise<Result> {
  const asOwner = async (db: Db) => {
    await db.$queryRaw`select set_config('concord.everyone', 'on', true)`
    return work(db)
  }
  return repeated(asOwner, { timeout, isolationLevel })
}

type Options = { timeout?: number; isolationLevel?: OneInstant | undefined }

async function repeated<Result>(
  work: (db: Db) => Promise<Result>,
  { timeout = 20_000, isolationLevel }: Options = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await orBusy(() =>
        database().$transaction(work, { maxWait: 10_000, timeout, ...(isolationLevel && { isolationLevel }) }),
      )
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error
    }
  }
}

/** Does the work, which asks the database. Throws `Refused` as busy when the database cannot be asked now, or is waited for too long. */
export async function orBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw isBusy(error) ? new Refused({ kind: "busy" }) : error
  }
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

/** The adapter has a word for it in every query; Prisma's own code (P2034) is given for those only that it wrote itself. */
function isConflict(error: unknown): boolean {
  return causeOf(error)?.kind === "TransactionWriteConflict"
}

/** What the adapter says of it: within Prisma's error when a query failed, bare when the begin or the commit did. */
function causeOf(error: unknown): Record<string, unknown> | undefined {
  const bare = Wrapped.safeParse(error).data?.meta.driverAdapterError ?? error
  return Bare.safeParse(bare).data?.cause
}

// Told by their marks, not by their class: pages and API are bundled apart, and each has a class of its own.
const KNOWN = z.literal("PrismaClientKnownRequestError")
const Wrapped = z.object({ name: KNOWN, meta: z.object({ driverAdapterError: z.unknown() }) })
const Bare = z.object({ name: z.literal("DriverAdapterError"), cause: z.record(z.string(), z.unknown()) })
/** As pg itself has it, without Prisma between. */
const Raw = z.object({ code: z.string() })
const OutOfTime = z.object({ name: KNOWN, code: z.enum(["P2024", "P2028"]) })
const UNREACHABLE = ["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]
/** PostgreSQL's codes: no lock in time, statement cancelled, shutting down, starting up. */
const TOO_LONG = ["55P03", "57014", "57P01", "57P02", "57P03"]
/** Node's codes for a line that cannot be had, or broke; Prisma passes some of them on as its own. */
const BROKEN = [
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT"],
  ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
]

function isBusy(error: unknown): boolean {
  if (OutOfTime.safeParse(error).success) return true
  const cause = causeOf(error)
  if (cause) return UNREACHABLE.includes(String(cause.kind)) || TOO_LONG.includes(String(cause.originalCode))
  const code = Raw.safeParse(error).data?.code
  if (code) return [...TOO_LONG, ...BROKEN].includes(code)
  return (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(error.message)
  )
}

const Taken = z.object({ name: KNOWN, code: z.literal("P2002") })

/** Whether an insert failed because another row holds the same key. */
export function isTaken(error: unknown): boolean {
  return Taken.safeParse(error).success
}

/** Reads every partner's rows as they stand at one instant, however long that takes, for an operator; changes nothing. */
export async function onSnapshot<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  return database().$transaction(
    async (db) => {
      await db.$queryRaw`
        select set_config('concord.everyone', 'on', true), set_config('transaction_read_only', 'on', true)`
      return work(db)
    },
    { isolationLevel: "RepeatableRead", timeout: 3_600_000 },
  )
}
