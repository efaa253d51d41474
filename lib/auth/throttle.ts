import "server-only"
import { tell } from "@/lib/telemetry/log"
import { measures } from "@/lib/telemetry/metrics"
import { requestFacts } from "@/lib/telemetry/request-facts"
import { asTryFromNetwork, asTryOfAccount, TooEarly } from "./password-tries"

/**
 * Asks about a password, unless too many wrong ones came for this account or from this network: then the right one is
 * refused as well, and nothing is asked. Throws `TooEarly` for those.
 */
export function throttled<Found>(email: string, ask: () => Promise<Found | null>): Promise<Found | null> {
  // The network first: whoever has to wait there touches no account.
  return throttledNetwork(() => asTryOfAccount(email, ask))
}

/** The same for what names no account before it is judged. */
export async function throttledNetwork<Found>(ask: () => Promise<Found | null>): Promise<Found | null> {
  try {
    const found = await asTryFromNetwork(requestFacts().client ?? "", ask)
    outcome(found ? "in" : "wrong")
    return found
  } catch (error) {
    if (error instanceof TooEarly) outcome("early")
    throw error
  }
}

function outcome(outcome: "in" | "wrong" | "early"): void {
  measures().signIns.inc({ outcome })
  tell(outcome === "in" ? "info" : "warn", `sign-in ${outcome}`)
}
