import { AuthError } from "next-auth"

/** What is told on the sign-in page is no fault of the portal: a wrong password, a stranger from Microsoft. */
const TOLD = ["CredentialsSignin", "AccessDenied"]

/** Writes a fault of a sign-in or a session to the server's log, with what caused it. */
export function logFault(error: Error): void {
  if (error instanceof AuthError && TOLD.includes(error.type)) return
  const { cause } = error
  const reason = cause && typeof cause === "object" && "err" in cause ? cause.err : cause
  process.stderr.write(`[auth] ${error.name}: ${error.message}${reason ? ` (${String(reason)})` : ""}\n`)
}
