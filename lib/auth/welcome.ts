import "server-only"
import { cookies, headers } from "next/headers"
import type { Actor } from "@/lib/domain/actor"
import { recordSignIn } from "@/lib/usecases/record-sign-in"
import { rememberSignIn } from "./browser-memory"
import { deviceOf } from "./device"
import { languageOfBrowser } from "./language-of-browser"

/** Records that an agent signed in, and in which language the sign-in page was, chosen there or not, and with which browser. Gives the id of the session. */
export async function welcome(actor: Actor): Promise<string> {
  const shown = await languageOfBrowser()
  const sessionId = await recordSignIn(actor, {
    chosen: (await cookies()).has("language-chosen") ? shown : null,
    shown,
    device: deviceOf((await headers()).get("User-Agent")),
  })
  await rememberSignIn()
  return sessionId
}
