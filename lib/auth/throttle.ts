import "server-only"
import { CredentialsSignin } from "next-auth"
import { countFailure, forgetFailures, secondsLeft } from "@/lib/db/sign-in-tries"
import { FREE_TRIES } from "@/lib/domain/sign-in-wait"
import { tell } from "@/lib/telemetry/log"
import { measures } from "@/lib/telemetry/metrics"
import { requestFacts } from "@/lib/telemetry/request-facts"
import { tryKey } from "./try-key"

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
export async function throttled<Found>(email: string, ask: () => Promise<Found | null>): Promise<Found | null> {
  const account = tryKey("account", email.trim().toLowerCase())
  const address = tryKey("address", requestFacts().client ?? "")
  const seconds = await secondsLeft([account, address])
  if (seconds > 0) {
    outcome("early")
    throw new TooEarly(seconds)
  }
  const found = await ask()
  outcome(found ? "in" : "wrong")
  if (found) await forgetFailures(account)
  else await Promise.all([countFailure(account, FREE_TRIES.account), countFailure(address, FREE_TRIES.address)])
  return found
}

function outcome(outcome: "in" | "wrong" | "early"): void {
  measures().signIns.inc({ outcome })
  tell(outcome === "in" ? "info" : "warn", `sign-in ${outcome}`)
}
