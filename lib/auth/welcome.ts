import "server-only"
import { headers } from "next/headers"
import { findActor } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import type { Proof } from "@/lib/domain/proof"
import { recordSignIn } from "@/lib/usecases/record-sign-in"
import { recordSignOut } from "@/lib/usecases/record-sign-out"
import { choseLanguage, forgetChoiceOfLanguage } from "./browser-memory"
import { deviceOf } from "./device"
import { languageOfBrowser } from "./language-of-browser"
import { sessionOfBrowser } from "./session-cookie"

/**
 * Records that an agent signed in, by what, in which language the sign-in page was, chosen there or not, and with which
 * browser; `authTime` is when Microsoft asked who it is. Gives the id of the session, or what is missing. A session that this browser had before is ended: its cookie
 * is written over, and nobody could end it any more.
 */
export async function welcome(actor: Actor, proofs: readonly Proof[], authTime: number | null = null) {
  const shown = await languageOfBrowser()
  const outcome = await recordSignIn(actor, {
    proofs: [...proofs],
    chosen: (await choseLanguage()) ? shown : null,
    shown,
    device: deviceOf((await headers()).get("User-Agent")),
    authTime,
  })
  if ("sessionId" in outcome) {
    await endSessionBefore()
    await forgetChoiceOfLanguage()
  }
  return outcome
}

async function endSessionBefore(): Promise<void> {
  const session = await sessionOfBrowser()
  const actor = session && (await findActor(session, new Date()))
  if (actor) await recordSignOut(actor, {})
}
