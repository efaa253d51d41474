import "server-only"
import { z } from "zod"
import { Refused } from "@/lib/domain/refusal"

/** Does the work, which asks the database. Throws `Refused` as busy when the database cannot be asked now, or is waited for too long. */
export async function orBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw isBusy(error) ? new Refused({ kind: "busy" }) : error
  }
}

/** Whether the database could not be asked, or was waited for too long; anything else that it says is a fault. */
export function isBusy(error: unknown): boolean {
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

/** The adapter has a word for it in every query; Prisma's own code (P2034) is given for those only that it wrote itself. */
export function isConflict(error: unknown): boolean {
  return causeOf(error)?.kind === "TransactionWriteConflict"
}

/** Whether an insert failed because another row holds the same key. */
export function isTaken(error: unknown): boolean {
  return Taken.safeParse(error).success
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
const Taken = z.object({ name: KNOWN, code: z.literal("P2002") })
const UNREACHABLE = ["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]
/** PostgreSQL's codes: no lock in time, statement cancelled, shutting down, starting up. */
const TOO_LONG = ["55P03", "57014", "57P01", "57P02", "57P03"]
/** Node's codes for a line that cannot be had, or broke; Prisma passes some of them on as its own. */
const BROKEN = [
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT"],
  ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
]
