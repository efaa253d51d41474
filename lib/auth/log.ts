import { AuthError } from "next-auth"
import { withoutWhatWasTyped } from "@/lib/telemetry/fault"
import { tell, tellFault } from "@/lib/telemetry/log"

/** What is told on the sign-in page is no fault of the portal: a wrong password, a stranger from Microsoft. */
const TOLD = ["CredentialsSignin", "AccessDenied"]

/** Tells the operator of a fault of a sign-in or a session, with what caused it. */
export function logFault(error: Error): void {
  if (error instanceof AuthError && TOLD.includes(error.type)) return
  // Most of them turned back there; what else it may be, such as an application that is set up wrongly, it says.
  if (error instanceof AuthError && error.type === "OAuthCallbackError") {
    tell("warn", "sign-in not vouched for", { reason: withoutWhatWasTyped(error.message) })
    return
  }
  const { cause } = error
  const reason = cause && typeof cause === "object" && "err" in cause ? cause.err : cause
  tellFault(reason instanceof Error ? reason : error)
}
