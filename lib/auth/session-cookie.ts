import "server-only"
import { cookies } from "next/headers"
import { decode, encode } from "next-auth/jwt"
import { cache } from "react"
import type { SessionKey } from "@/lib/db/actors"
import { KEPT, SESSION_COOKIE, SESSION_COOKIE_SECONDS, SESSION_SECONDS } from "./cookie-settings"

// next-auth sets this cookie for sign-ins through Microsoft. For passwords and passkeys we set it here with next-auth's
// functions, because its credentials sign-in has only one step.

/** The session that the browser's cookie names; whether it is open is for `findSession` to say. */
export const sessionOfBrowser = cache(async (): Promise<SessionKey | null> => {
  const token = (await cookies()).get(SESSION_COOKIE)?.value
  if (!token) return null
  // What cannot be decrypted was made by another AUTH_SECRET, or by somebody else.
  const claims = await decode({ token, secret: secret(), salt: SESSION_COOKIE }).catch(() => null)
  return claims?.agent ?? null
})

/** The browser's cookie names this session from now on. */
export async function giveSession(agent: SessionKey): Promise<void> {
  const token = { sub: agent.agentId, agent }
  const value = await encode({ token, secret: secret(), salt: SESSION_COOKIE, maxAge: SESSION_SECONDS })
  ;(await cookies()).set(SESSION_COOKIE, value, { ...KEPT, maxAge: SESSION_COOKIE_SECONDS })
}

/** Whether this browser has the cookie of a session, open or over: nobody signed out. */
export async function wasSignedIn(): Promise<boolean> {
  return (await cookies()).has(SESSION_COOKIE)
}

export async function forgetSession(): Promise<void> {
  ;(await cookies()).delete(SESSION_COOKIE)
}

function secret(): string {
  const { AUTH_SECRET } = process.env
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set: start the portal with `npm start` or `npm run dev`")
  return AUTH_SECRET
}
