import "server-only"
import { RateLimiterPostgres } from "rate-limiter-flexible"
import { waitAfter } from "@/lib/domain/sign-in-wait"
import { connections } from "./client"

const A_DAY = 86_400

/** Wrong passwords of a day, and who waits, by keys that tell nothing of the person; over all processes on this database. */
function limiters() {
  made ??= opened()
  return made
}
let made: ReturnType<typeof opened> | undefined

function opened() {
  const kept = { storeClient: connections(), storeType: "pool", tableName: "rate_limit", tableCreated: true }
  return {
    failures: new RateLimiterPostgres({
      ...kept,
      keyPrefix: "failed",
      points: Number.MAX_SAFE_INTEGER,
      duration: A_DAY,
    }),
    waits: new RateLimiterPostgres({ ...kept, keyPrefix: "waits", points: 1, duration: A_DAY }),
  }
}

/** How many seconds the longest of these has to wait; 0 when all may try. */
export async function secondsLeft(keys: readonly string[]): Promise<number> {
  const { waits } = limiters()
  const left = await Promise.all(keys.map((key) => waits.get(key)))
  return Math.max(0, ...left.map((waiting) => Math.ceil((waiting?.msBeforeNext ?? 0) / 1000)))
}

/** Counts a wrong password; the next may come later each time. `free` are those that cost nothing. */
export async function countFailure(key: string, free: number): Promise<void> {
  const { failures, waits } = limiters()
  const { consumedPoints } = await failures.consume(key)
  const seconds = waitAfter(consumedPoints, free)
  if (seconds > 0) await waits.block(key, seconds)
}

/** Whoever got in begins anew. */
export async function forgetFailures(key: string): Promise<void> {
  await limiters().failures.delete(key)
}
