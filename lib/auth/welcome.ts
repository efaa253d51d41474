import "server-only"
import { cookies } from "next/headers"
import type { Actor } from "@/lib/domain/actor"
import { recordSignIn } from "@/lib/usecases/record-sign-in"
import { rememberSignIn } from "./browser-memory"
import { languageOfBrowser } from "./language-of-browser"

/** Records that an agent signed in, and in which language the sign-in page was, chosen there or not. Gives the id of the session. */
export async function welcome(actor: Actor): Promise<string> {
  const shown = await languageOfBrowser()
  const sessionId = await recordSignIn(actor, {
    chosen: (await cookies()).has("language-chosen") ? shown : null,
    shown,
  })
  await rememberSignIn()
  return sessionId
}
