import { AuthError } from "next-auth"
import { tellFault } from "@/lib/telemetry/log"

/** What is told on the sign-in page is no fault of the portal: a wrong password, a stranger from Microsoft. */
const TOLD = ["CredentialsSignin", "AccessDenied"]

/** Tells the operator of a fault of a sign-in or a session, with what caused it. */
export function logFault(error: Error): void {
  if (error instanceof AuthError && (TOLD.includes(error.type) || hasTurnedBack(error))) return
  const { cause } = error
  const reason = cause && typeof cause === "object" && "err" in cause ? cause.err : cause
  tellFault(reason instanceof Error ? reason : error)
}

/** Whether somebody did not want to sign in with Microsoft after all. (RFC 6749, 4.1.2.1) */
function hasTurnedBack({ cause }: AuthError): boolean {
  return cause?.error === "access_denied"
}
