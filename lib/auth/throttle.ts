import "server-only"
import { createHash } from "node:crypto"
import { CredentialsSignin } from "next-auth"
import { countFailure, forgetFailures, secondsLeft } from "@/lib/db/sign-in-tries"
import { FREE_TRIES } from "@/lib/domain/sign-in-wait"
import { CLIENT_HEADER } from "./client-address"

/** Thrown where a try came too early: `code` says after how many seconds the next may come. */
class TooEarly extends CredentialsSignin {
  constructor(seconds: number) {
    super()
    this.code = `${WAIT}${seconds}`
  }
}
const WAIT = "wait-"

/** The seconds in the code of a sign-in that came too early; null in any other. */
export function secondsIn(code: string): number | null {
  return code.startsWith(WAIT) ? Number(code.slice(WAIT.length)) : null
}

/**
 * Asks about a password, unless too many wrong ones came for this account or from this address: then the right one is
 * refused as well, and nothing is asked. Throws `CredentialsSignin` for those. An account that does not exist counts like one that does.
 */
export async function throttled<Found>(
  email: string,
  request: Request,
  ask: () => Promise<Found | null>,
): Promise<Found | null> {
  const account = keyOf("account", email.trim().toLowerCase())
  const address = keyOf("address", request.headers.get(CLIENT_HEADER) ?? "")
  const seconds = await secondsLeft([account, address])
  if (seconds > 0) throw new TooEarly(seconds)
  const found = await ask()
  if (found) await forgetFailures(account)
  else await Promise.all([countFailure(account, FREE_TRIES.account), countFailure(address, FREE_TRIES.address)])
  return found
}

function keyOf(kind: string, value: string): string {
  return `${kind}:${createHash("sha256").update(value).digest("base64url")}`
}
