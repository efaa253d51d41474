import { unstable_rethrow } from "next/navigation"
import type { Refusal } from "@/lib/domain/refusal"

/** Why nothing was saved: the portal's refusal, or a call that never came back. */
export type Trouble = Refusal | { kind: "unreachable" }

/** What became of a sending: done, done and on the way to another page, or why not. */
export type Outcome = { done: true; leaving: boolean } | { done: false; trouble: Trouble }

/** Calls a server action and says what became of it. It never throws: a call that fails is a trouble like any other. */
export async function outcomeOf(call: () => Promise<Refusal | null>): Promise<Outcome> {
  try {
    const refusal = await call()
    return refusal ? { done: false, trouble: refusal } : { done: true, leaving: false }
  } catch (error) {
    return isNavigation(error) ? { done: true, leaving: true } : { done: false, trouble: { kind: "unreachable" } }
  }
}

/** A redirect reaches the caller of an action as an error, while the router is already on its way. */
function isNavigation(error: unknown): boolean {
  try {
    unstable_rethrow(error)
    return false
  } catch {
    return true
  }
}
