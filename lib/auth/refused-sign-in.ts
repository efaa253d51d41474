import "server-only"
import type { Problems } from "@/lib/domain/problem"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import { TooEarly } from "./password-tries"

/** The refusal shown on the sign-in page for an error, by `waits` where a try came too early; rethrows faults. */
export function refusalIn(error: unknown, waits: (values: { seconds: number }) => Problems): Refusal {
  // Whether the session was begun nobody needs to know: signing in again begins another.
  if (error instanceof Refused) return error.refusal.kind === "unknown" ? { kind: "busy" } : error.refusal
  if (!(error instanceof TooEarly)) throw error
  return { kind: "invalid", problems: waits({ seconds: error.seconds }) }
}
