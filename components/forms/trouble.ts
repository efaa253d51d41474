import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation"
import type { Refusal } from "@/lib/domain/refusal"

/** A call that came to nothing: no answer, an answer that the portal failed, or a portal that is newer than this page. */
export const FAULTS = ["unreachable", "failed", "outdated"] as const
type Fault = { [Kind in (typeof FAULTS)[number]]: { kind: Kind } }[(typeof FAULTS)[number]]

/** Why nothing was saved: the portal's refusal, or a call that came to nothing. */
export type Trouble = Refusal | Fault

export function isFault(trouble: Trouble): trouble is Fault {
  return FAULTS.some((kind) => kind === trouble.kind)
}

/** What became of a sending: done, done and on the way to another page, or why not. */
export type Outcome = { done: true; leaving: boolean } | { done: false; trouble: Trouble }

/** Calls a server action and says what became of it. It never throws: a call that fails is a trouble like any other. */
export async function outcomeOf(call: () => Promise<Trouble | null>): Promise<Outcome> {
  try {
    const trouble = await call()
    return trouble ? { done: false, trouble } : { done: true, leaving: false }
  } catch (error) {
    return isNavigation(error) ? { done: true, leaving: true } : { done: false, trouble: { kind: faultOf(error) } }
  }
}

/** The browser says of a call without an answer that it is a TypeError; the rest is the portal's own answer. */
function faultOf(error: unknown): Fault["kind"] {
  if (unstable_isUnrecognizedActionError(error)) return "outdated"
  return error instanceof TypeError ? "unreachable" : "failed"
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
