import "server-only"
import { typedSignInAddress } from "@/lib/domain/text/email-address"
import { tell } from "@/lib/telemetry/log"
import { measures } from "@/lib/telemetry/metrics"
import { requestFacts } from "@/lib/telemetry/request-facts"
import { asAccountOfNetwork, asTryOfAccount, asTryOfBrowser, TooEarly } from "./password-tries"

/**
 * Asks about a password, unless too many wrong ones came for this account, or for many accounts from this network: then
 * the right one is refused as well, and nothing is asked. In a browser that is known for the account (`knownBrowser`)
 * only its own wrong ones count. Throws `TooEarly`.
 */
export function throttled<Found>(
  email: string,
  browser: string | null,
  ask: () => Promise<Found | null>,
): Promise<Found | null> {
  if (browser) return withOutcomeCounted(() => asTryOfBrowser(browser, ask))
  return fromNetwork(typedSignInAddress(email), () => asTryOfAccount(email, ask))
}

/** The same for a passkey, which names no account before it is judged: its id stands for one. */
export function throttledPasskey<Found>(id: string, ask: () => Promise<Found | null>): Promise<Found | null> {
  return fromNetwork(id, ask)
}

/** The network first: whoever has to wait there touches no account. */
function fromNetwork<Found>(account: string, ask: () => Promise<Found | null>): Promise<Found | null> {
  return withOutcomeCounted(() => asAccountOfNetwork(requestFacts().client ?? "", account, ask))
}

async function withOutcomeCounted<Found>(ask: () => Promise<Found | null>): Promise<Found | null> {
  try {
    const found = await ask()
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
