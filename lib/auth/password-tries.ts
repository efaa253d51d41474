import "server-only"
import {
  beginCovered,
  endCovered,
  forgetTries,
  giveBack,
  joinCovered,
  leaveCovered,
  letNext,
  type Try,
  takeTry,
  uncount,
} from "@/lib/db/sign-in-tries"
import { networkOf } from "@/lib/domain/network"
import { FREE_TRIES } from "@/lib/domain/sign-in-wait"
import { typedSignInAddress } from "@/lib/domain/text/email-address"
import { tryKey } from "./try-key"

/** Thrown where a try came too early: nothing was asked, and the next may come after so many seconds. */
export class TooEarly extends Error {
  constructor(readonly seconds: number) {
    super("too early")
  }
}

/**
 * Asks about a password of an account (any letter case), as one of the tries that it has. A correct password (any answer
 * but null and false) resets the account's count. An account that does not exist has tries like one that does.
 */
export function asTryOfAccount<Answer>(email: string, ask: () => Promise<Answer>): Promise<Answer> {
  const key = tryKey("account", typedSignInAddress(email))
  return asTry(key, FREE_TRIES.account, ask, forgetTries)
}

/**
 * The same within a session: its agent has tries of its own, which no stranger can use up. They are the agent's, not the
 * session's, so that whoever can begin sessions some other way has no more of them.
 */
export function asTryOfAgent<Answer>(agentId: string, ask: () => Promise<Answer>): Promise<Answer> {
  return asTry(tryKey("agent", agentId), FREE_TRIES.account, ask, forgetTries)
}

/**
 * The same about a code or a passkey of an account. They have tries of their own: whoever knows the password could show
 * it between two guesses, and start again each time.
 */
export function asTryOfFactor<Answer>(email: string, ask: () => Promise<Answer>): Promise<Answer> {
  return asTry(tryKey("factor", email), FREE_TRIES.factor, ask, forgetTries)
}

/**
 * The same in a browser that the account was signed in with before: it has tries of its own, so that strangers who get
 * the account's password wrong do not keep it waiting.
 */
export function asTryOfBrowser<Answer>(browser: string, ask: () => Promise<Answer>): Promise<Answer> {
  return asTry(tryKey("browser", browser), FREE_TRIES.account, ask, forgetTries)
}

/**
 * The same as one of the accounts whose passwords a network gets wrong in a day. An account counts once, however often
 * its password is mistyped, and no longer once it was right: who guesses at many accounts has to wait, an office has not.
 */
export async function asAccountOfNetwork<Answer>(
  address: string,
  account: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const network = networkOf(address)
  const key = tryKey("address", network)
  const pair = tryKey("pair", `${network} ${account}`)
  const taken = await coveredBy(key, pair)
  const answer = await ask().catch(async (error: unknown) => {
    await leave(key, pair, taken).catch(() => {})
    throw error
  })
  if (answer) {
    // Counts down only once: two right ones at the same instant are no more than one.
    if (await endCovered(pair)) await uncount(key)
    if (taken) await letNext(taken)
  }
  return answer
}

/**
 * Has the network's try cover an account's: the one that was taken for it, or null where an earlier one covers it. It is
 * taken before anybody can join, so that nobody is judged by the grace of a try that the network has to wait for.
 */
async function coveredBy(key: string, pair: string): Promise<Try | null> {
  if (await joinCovered(pair)) return null
  const taken = await takeTry(key, FREE_TRIES.address)
  if (typeof taken === "number") throw new TooEarly(taken)
  if (await beginCovered(pair)) return taken
  // Another request of the same account was first: one of the two is enough.
  await giveBack(taken)
  return null
}

/** Nobody judged it. The network gets its try back with the last that leaves, unless one that it covered was wrong. */
async function leave(key: string, pair: string, taken: Try | null): Promise<void> {
  const left = await leaveCovered(pair)
  if (left === 0) await uncount(key)
  if (!left && taken) await letNext(taken)
}

async function asTry<Answer>(
  key: string,
  free: number,
  ask: () => Promise<Answer>,
  whenRight: (taken: Try) => Promise<void>,
): Promise<Answer> {
  const taken = await takeTry(key, free)
  if (typeof taken === "number") throw new TooEarly(taken)
  const answer = await ask().catch(async (error: unknown) => {
    // Nobody judged it. One that cannot be given back, because the database is away, stays taken: the safe side.
    await giveBack(taken).catch(() => {})
    throw error
  })
  if (answer) await whenRight(taken)
  return answer
}
