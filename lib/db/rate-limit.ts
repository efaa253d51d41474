import "server-only"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { connections } from "./client"

const WINDOW_SECONDS = 60

type Limit = { kind: "api" | "key"; perMinute: number }

/**
 * Counts a call of somebody's, over all processes on this database. Null when it is within `perMinute`, else the seconds
 * until the next one is; what is refused is remembered here and asks the database no more.
 */
export async function countCall(id: string, limit: Limit): Promise<number | null> {
  try {
    await limiterFor(limit).consume(id)
    return null
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome
    return Math.max(1, Math.ceil(outcome.msBeforeNext / 1000))
  }
}

const limiters = new Map<Limit["kind"], RateLimiterPostgres>()

function limiterFor({ kind, perMinute }: Limit): RateLimiterPostgres {
  const limiter =
    limiters.get(kind) ??
    new RateLimiterPostgres({
      storeClient: connections(),
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: kind,
      points: perMinute,
      duration: WINDOW_SECONDS,
      inMemoryBlockOnConsumed: perMinute + 1,
    })
  limiters.set(kind, limiter)
  return limiter
}
