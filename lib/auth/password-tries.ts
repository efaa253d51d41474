import "server-only"
import { forgetTries, giveBack, type Try, takeTry } from "@/lib/db/sign-in-tries"
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
 * Asks about a password of an account (any letter case), as one of the tries that it has. A right one, any answer but
 * null and false, lets the account begin anew. An account that does not exist has tries like one that does.
 */
export function asTryOfAccount<Answer>(email: string, ask: () => Promise<Answer>): Promise<Answer> {
  const key = tryKey("account", typedSignInAddress(email))
  return asTry(key, FREE_TRIES.account, ask, forgetTries)
}

/**
 * The same about a code or a passkey of an account. They have tries of their own: whoever knows the password could show
 * it between two guesses, and begin anew each time.
 */
export function asTryOfFactor<Answer>(email: string, ask: () => Promise<Answer>): Promise<Answer> {
  return asTry(tryKey("factor", email), FREE_TRIES.factor, ask, forgetTries)
}

/**
 * The same as one of the tries of a network. A right one costs it nothing but does not let it begin anew: whoever has an
 * account there could go on for ever with others'.
 */
export function asTryFromNetwork<Answer>(address: string, ask: () => Promise<Answer>): Promise<Answer> {
  return asTry(tryKey("address", networkOf(address)), FREE_TRIES.address, ask, giveBack)
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
