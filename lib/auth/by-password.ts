import "server-only"
import { AuthError } from "next-auth"
import { TypedCredentials } from "@/lib/domain/credentials"
import { problemsOf } from "@/lib/domain/problems-of"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import { signIn } from "./session"
import { secondsIn } from "./too-early"

/** Signs in by what was typed, or says why not; never which of the two was wrong. After many wrong ones it says how long to wait. */
export async function refusalToSignIn(typed: unknown): Promise<Refusal | null> {
  const parsed = TypedCredentials.safeParse(typed)
  if (!parsed.success) return { kind: "invalid", problems: problemsOf(parsed.error) }
  try {
    await signIn("credentials", { ...parsed.data, redirect: false })
    return null
  } catch (error) {
    if (isRefusedAsBusy(error)) return { kind: "busy" }
    if (error instanceof AuthError && error.type === "CredentialsSignin") {
      const seconds = "code" in error ? secondsIn(String(error.code)) : null
      if (seconds)
        return { kind: "invalid", problems: { credentials: { key: "credentialsWait", values: { seconds } } } }
      return { kind: "invalid", problems: { credentials: { key: "credentialsWrong" } } }
    }
    throw error
  }
}

/** next-auth wraps what is thrown while it signs in, and keeps it as the cause. */
function isRefusedAsBusy(error: unknown): boolean {
  const cause = error instanceof AuthError ? error.cause?.err : error
  // Whether the session was begun nobody needs to know: signing in again begins another.
  return cause instanceof Refused && (cause.refusal.kind === "busy" || cause.refusal.kind === "unknown")
}
