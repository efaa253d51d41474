import "server-only"
import { cookies } from "next/headers"
import { cache } from "react"
import { z } from "zod"
import { findArriving, type SignInKey } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { type Proof, SIGN_IN_SECONDS, type SignInStep } from "@/lib/domain/proof"
import { note } from "@/lib/telemetry/request-facts"
import { KEPT } from "./cookie-settings"
import { rememberBrowser } from "./known-browser"
import { giveSession } from "./session-cookie"
import { signed, verified } from "./signed"
import { welcome } from "./welcome"

const COOKIE = "sign-in"
const SETTINGS = { ...KEPT, path: "/sign-in", sameSite: "strict", maxAge: SIGN_IN_SECONDS } as const

/**
 * Starts the session if the proofs suffice; otherwise stores the unfinished sign-in in a cookie and returns the missing
 * step.
 */
export async function arrive(actor: Actor, proofs: readonly Proof[] = []): Promise<SignInStep | null> {
  const outcome = await welcome(actor, proofs)
  if ("step" in outcome) {
    await remember({ partnerId: actor.partnerId, signInId: outcome.signInId })
    return outcome.step
  }
  const { partnerId, agentId } = actor
  await giveSession({ partnerId, agentId, sessionId: outcome.sessionId })
  await rememberBrowser(actor.email)
  await forgetArrival()
  return null
}

/** Whose sign-in is under way in this browser; null when there is none, or no longer. It is no session: no page and no act asks for it. */
export const findArrivingActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(COOKIE)?.value
  const claims = token ? Claims.safeParse(await verified(token, "sign-in", new Date())).data : undefined
  if (!claims) return null
  note({ partnerId: claims.tid })
  return findArriving({ partnerId: claims.tid, signInId: claims.sub }, new Date())
})

const Claims = z.object({ tid: z.guid(), sub: z.guid() })

async function remember({ partnerId, signInId }: SignInKey): Promise<void> {
  const kind = { audience: "sign-in", subject: signInId, now: new Date(), seconds: SIGN_IN_SECONDS } as const
  ;(await cookies()).set(COOKIE, await signed({ tid: partnerId }, kind), SETTINGS)
}

/** Deletes the cookie of the unfinished sign-in, on success or when starting over. */
export async function forgetArrival(): Promise<void> {
  ;(await cookies()).delete({ name: COOKIE, path: SETTINGS.path })
}
