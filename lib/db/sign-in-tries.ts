import "server-only"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { waitAfter } from "@/lib/domain/sign-in-wait"
import { connections } from "./client"

const A_DAY = 86_400

/**
 * Wrong passwords of a day, and who waits, by keys that tell nothing of the person; over all processes on this database,
 * on connections of their own: what becomes of the caller's transaction takes nothing back.
 */
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

/** A try that was taken, and until when, on the clock of this process, it keeps the next from being taken. */
export type Try = { key: string; holdsUntil: number }

/**
 * Takes a try before anything is asked, as if it were a wrong one already: of many at once no more are asked about than
 * of as many in a row. Where it comes too early, gives the seconds until the next may be taken. `free` are those that
 * cost nothing.
 */
export async function takeTry(key: string, free: number): Promise<Try | number> {
  const { failures, waits } = limiters()
  const [waiting, failed] = await Promise.all([waits.get(key), failures.get(key)])
  if (waiting) return secondsOf(waiting)
  const count = (failed?.consumedPoints ?? 0) + 1
  // Counted only by whoever may: a crowd that comes too early must not make the wait grow.
  if (count >= free) {
    const taken = await hold(key, waitAfter(count, free))
    if (typeof taken === "object") await failures.consume(key)
    return taken
  }
  const { consumedPoints } = await failures.consume(key)
  if (consumedPoints < free) return { key, holdsUntil: 0 }
  // Others took the free ones at the same instant. The first that is not free is left, for one of those who came too late.
  const taken = await hold(key, waitAfter(free, free))
  if (typeof taken === "number") await uncount(key)
  return taken
}

/** Gives back a try that was not wrong, or that nobody judged. */
export async function giveBack(taken: Try): Promise<void> {
  await uncount(taken.key)
  await letNext(taken)
}

/** Lets the next try come, though this one counts. */
export async function letNext({ key, holdsUntil }: Try): Promise<void> {
  // What it held may be over, and somebody else's by now.
  if (performance.now() < holdsUntil) await limiters().waits.delete(key)
}

/** Marks something for a day. Of all who come at once, one is told that it was not marked before. */
export async function mark(key: string): Promise<boolean> {
  return (await limiters().failures.consume(key)).consumedPoints === 1
}

/** Takes a mark away. Of all who come at once, one is told that it was there. */
export async function unmark(key: string): Promise<boolean> {
  return limiters().failures.delete(key)
}

/** Whoever got in begins anew. */
export async function forgetTries({ key }: Try): Promise<void> {
  const { failures, waits } = limiters()
  await Promise.all([failures.delete(key), waits.delete(key)])
}

/** Of all who ask for it at once, one gets it. */
async function hold(key: string, seconds: number): Promise<Try | number> {
  try {
    const { msBeforeNext } = await limiters().waits.consume(key, 1, { customDuration: seconds })
    return { key, holdsUntil: performance.now() + msBeforeNext }
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome
    return secondsOf(outcome)
  }
}

/** Takes one from what was counted. */
export async function uncount(key: string): Promise<void> {
  const { failures } = limiters()
  const { consumedPoints } = await failures.reward(key)
  // It was forgotten already, or its day is over. Nobody has more tries than the free ones.
  if (consumedPoints < 0) await failures.delete(key)
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}
