import { AuthError } from "next-auth"
import { withoutWhatWasTyped } from "@/lib/telemetry/fault"
import { tell, tellFault } from "@/lib/telemetry/log"

/**
 * What may come of a browser's cookies and addresses, whoever wrote them: a session that this portal did not encrypt, a
 * way back from Microsoft that nobody set out on. What else the last may be, such as an application that is set up
 * wrongly, it says.
 */
const SENT = {
  JWTSessionError: "session unreadable",
  InvalidCheck: "sign-in not begun here",
  OAuthCallbackError: "sign-in not vouched for",
}

/** Tells the operator of a fault of a sign-in or a session, with what caused it. */
export function logFault(error: Error): void {
  // A stranger from Microsoft is told so on the sign-in page, and is no fault of the portal.
  if (error instanceof AuthError && error.type === "AccessDenied") return
  const sent = error instanceof AuthError ? Object.entries(SENT).find(([type]) => type === error.type) : undefined
  if (sent) {
    tell("warn", sent[1], { reason: withoutWhatWasTyped(error.message) })
    return
  }
  const { cause } = error
  const reason = cause && typeof cause === "object" && "err" in cause ? cause.err : cause
  tellFault(reason instanceof Error ? reason : error)
}
