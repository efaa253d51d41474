import "server-only"
import { z } from "zod"
import { Refused } from "@/lib/domain/refusal"
import { type Db, database } from "./client"

const ATTEMPTS = 4

/** Runs the work in one transaction: all of it, or nothing. What PostgreSQL asks to try again (a deadlock, a write conflict) is tried again. */
export async function inTransaction<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database().$transaction(work, { maxWait: 10_000, timeout: 20_000 })
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error
    }
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
  return Conflict.safeParse(error).success
}

// Told by their marks, not by their class: pages and API are bundled apart, and each has a class of its own.
const KNOWN = z.literal("PrismaClientKnownRequestError")
const Conflict = z.object({
  name: KNOWN,
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ kind: z.literal("TransactionWriteConflict") }) }),
  }),
})
const Taken = z.object({ name: KNOWN, code: z.literal("P2002") })

/** Whether an insert failed because another row holds the same key. */
export function isTaken(error: unknown): boolean {
  return Taken.safeParse(error).success
}
