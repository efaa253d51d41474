import "server-only"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { connections } from "./client"

let made: RateLimiterPostgres | undefined

/**
 * Whether nobody used this before, over all processes; from now on it is used, for so many seconds. On a connection of
 * its own: what becomes of the caller's transaction takes nothing back.
 */
export async function takeOnce(key: string, seconds: number): Promise<boolean> {
  made ??= new RateLimiterPostgres({
    ...{ storeClient: connections(), storeType: "pool", tableName: "rate_limit", tableCreated: true },
    ...{ keyPrefix: "used", points: 1, duration: seconds },
  })
  try {
    await made.consume(key)
    return true
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome
    return false
  }
}
