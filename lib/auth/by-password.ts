import "server-only"
import type { z } from "zod"
import { findAgentByEmail } from "@/lib/db/actors"
import { orBusy } from "@/lib/db/busy"
import type { Actor } from "@/lib/domain/actor"
import { TypedCredentials } from "@/lib/domain/credentials"
import { parse } from "@/lib/domain/problems-of"
import type { SignInStep } from "@/lib/domain/proof"
import type { Refusal } from "@/lib/domain/refusal"
import { arrive } from "./arrival"
import { knownBrowser } from "./known-browser"
import { isPassword } from "./password"
import { refusalIn } from "./refused-sign-in"
import { throttled } from "./throttle"

/** What became of a sign-in: why not, or what is missing before the session begins (null: nothing, it has). */
export type SignedIn = { refusal: Refusal } | { refusal: null; step: SignInStep | null }

/** Signs in by what was typed, or says why not; never which of the two was wrong. After many wrong ones it says how long to wait. */
export async function signInByPassword(typed: unknown): Promise<SignedIn> {
  const parsed = parse(TypedCredentials, typed)
  if ("problems" in parsed) return { refusal: { kind: "invalid", problems: parsed.problems } }
  const credentials = parsed.value
  try {
    const browser = await knownBrowser(credentials.email)
    const actor = await orBusy(() => throttled(credentials.email, browser, () => actorBehind(credentials)))
    if (!actor) return { refusal: { kind: "invalid", problems: { credentials: { key: "credentialsWrong" } } } }
    return { refusal: null, step: await arrive(actor, ["password"]) }
  } catch (error) {
    return { refusal: refusalIn(error, (values) => ({ credentials: { key: "credentialsWait", values } })) }
  }
}

async function actorBehind({ email, password }: z.output<typeof TypedCredentials>): Promise<Actor | null> {
  const found = await findAgentByEmail(email)
  return (await isPassword(password, found?.passwordHash ?? null)) && found ? found.actor : null
}
