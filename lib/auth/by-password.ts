import "server-only"
import type { z } from "zod"
import { findAgentByEmail } from "@/lib/db/actors"
import { orBusy } from "@/lib/db/busy"
import type { Actor } from "@/lib/domain/actor"
import { TypedCredentials } from "@/lib/domain/credentials"
import { problemsOf } from "@/lib/domain/problems-of"
import type { SignInStep } from "@/lib/domain/proof"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import { arrive } from "./arrival"
import { knownBrowser } from "./known-browser"
import { isPassword } from "./password"
import { TooEarly } from "./password-tries"
import { throttled } from "./throttle"

/** What became of a sign-in: why not, or what is missing before the session begins (null: nothing, it has). */
export type SignedIn = { refusal: Refusal } | { refusal: null; step: SignInStep | null }

/** Signs in by what was typed, or says why not; never which of the two was wrong. After many wrong ones it says how long to wait. */
export async function signInByPassword(typed: unknown): Promise<SignedIn> {
  const parsed = TypedCredentials.safeParse(typed)
  if (!parsed.success) return { refusal: { kind: "invalid", problems: problemsOf(parsed.error) } }
  try {
    const browser = await knownBrowser(parsed.data.email)
    const actor = await orBusy(() => throttled(parsed.data.email, browser, () => actorBehind(parsed.data)))
    if (!actor) return { refusal: { kind: "invalid", problems: { credentials: { key: "credentialsWrong" } } } }
    return { refusal: null, step: await arrive(actor, ["password"]) }
  } catch (error) {
    return { refusal: refusalIn(error) }
  }
}

async function actorBehind({ email, password }: z.output<typeof TypedCredentials>): Promise<Actor | null> {
  const found = await findAgentByEmail(email)
  return (await isPassword(password, found?.passwordHash ?? null)) && found ? found.actor : null
}

/** What an error says to who signs in; whatever is no refusal is a fault, and thrown again. */
export function refusalIn(error: unknown): Refusal {
  // Whether the session was begun nobody needs to know: signing in again begins another.
  if (error instanceof Refused) return error.refusal.kind === "unknown" ? { kind: "busy" } : error.refusal
  if (!(error instanceof TooEarly)) throw error
  const { seconds } = error
  return { kind: "invalid", problems: { credentials: { key: "credentialsWait", values: { seconds } } } }
}
