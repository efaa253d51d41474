import "server-only"
import { cookies } from "next/headers"
import { decode, encode } from "next-auth/jwt"
import { cache } from "react"
import type { SessionKey } from "@/lib/db/actors"
import { IDLE_SECONDS } from "@/lib/domain/session"
import { SESSION_COOKIE } from "./options"

// The cookie is next-auth's, which makes it for who comes from Microsoft and renews it in the proxy. For who shows a
// password or a passkey it is made here, by its own functions: its sign-in by "credentials" has one step and one answer.

/** The session that the browser's cookie names; whether it is open is for `findActor` to say. */
export const sessionOfBrowser = cache(async (): Promise<SessionKey | null> => {
  const token = (await cookies()).get(SESSION_COOKIE.name)?.value
  if (!token) return null
  // What cannot be decrypted was made by another AUTH_SECRET, or by somebody else.
  const claims = await decode({ token, secret: secret(), salt: SESSION_COOKIE.name }).catch(() => null)
  return claims?.agent ?? null
})

/** The browser's cookie names this session from now on. */
export async function giveSession(agent: SessionKey): Promise<void> {
  const token = { sub: agent.agentId, agent }
  const value = await encode({ token, secret: secret(), salt: SESSION_COOKIE.name, maxAge: IDLE_SECONDS })
  ;(await cookies()).set(SESSION_COOKIE.name, value, { ...SESSION_COOKIE.options, maxAge: IDLE_SECONDS })
}

function secret(): string {
  const { AUTH_SECRET } = process.env
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set: start the portal with `npm start` or `npm run dev`")
  return AUTH_SECRET
}
