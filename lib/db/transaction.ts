import "server-only"
import { z } from "zod"
import { type Db, database } from "./client"
import { Prisma } from "./generated/client"

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

/** The adapter has a word for it in every query; Prisma's own code (P2034) is given for those only that it wrote itself. */
function isConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && Conflict.safeParse(error.meta).success
}

const Conflict = z.object({
  driverAdapterError: z.object({ cause: z.object({ kind: z.literal("TransactionWriteConflict") }) }),
})

/** Whether an insert failed because another row holds the same key. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002"
}
