import "server-only"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { connections } from "./client"

const WINDOW_SECONDS = 60
let limiter: RateLimiterPostgres | undefined

/**
 * Counts a call of a partner's, over all processes on this database. Null when it is within the partner's `perMinute`,
 * else the seconds until the next one is; what is refused is remembered here and asks the database no more.
 */
export async function countCall(partnerId: string, perMinute: number): Promise<number | null> {
  limiter ??= new RateLimiterPostgres({
    storeClient: connections(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: "api",
    points: perMinute,
    duration: WINDOW_SECONDS,
    inMemoryBlockOnConsumed: perMinute + 1,
  })
  try {
    await limiter.consume(partnerId)
    return null
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome
    return Math.max(1, Math.ceil(outcome.msBeforeNext / 1000))
  }
}
