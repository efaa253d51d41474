import "server-only"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { waitAfter } from "@/lib/domain/sign-in-wait"
import { connections } from "./client"

const A_DAY = 86_400
const FAILED = "failed"

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
      keyPrefix: FAILED,
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
  // Concurrent requests used up the free tries; leave the first paid one for one of them.
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

/**
 * Joins those whose try something covers already: false where it covers nobody. One statement, so that nobody joins what
 * is left by the last at the same instant.
 */
export async function joinCovered(key: string): Promise<boolean> {
  return (await changePoints(key, 1)) !== null
}

/** Covers this try and all that join. Of all who begin at once, one is told that it was the first. */
export async function beginCovered(key: string): Promise<boolean> {
  return (await limiters().failures.consume(key)).consumedPoints === 1
}

/** Leaves, because nobody judged the try. Gives how many are still covered; null where all of them were let go already. */
export async function leaveCovered(key: string): Promise<number | null> {
  return changePoints(key, -1)
}

/** Lets all of them go. Of all who do so at once, one is told that there were any. */
export async function endCovered(key: string): Promise<boolean> {
  const { rowCount } = await connections().query("delete from rate_limit where key = $1 and points > 0", [nameOf(key)])
  return rowCount === 1
}

async function changePoints(key: string, by: 1 | -1): Promise<number | null> {
  const { rows } = await connections().query<{ points: number }>(
    `update rate_limit set points = points + $2
      where key = $1 and points > 0 and expire > extract(epoch from now()) * 1000 returning points`,
    [nameOf(key), by],
  )
  return rows[0]?.points ?? null
}

/** As the table has what fails. */
const nameOf = (key: string) => `${FAILED}:${key}`

/** Clears the count after a successful try. */
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
