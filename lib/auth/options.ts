import type { NextAuthConfig } from "next-auth"
import { IDLE_SECONDS } from "@/lib/domain/session"
import { logFault } from "./log"

const secure = process.env.AUTH_URL?.startsWith("https:") ?? false

/** The cookie that names the session. */
export const SESSION_COOKIE = {
  name: `${secure ? "__Secure-" : ""}authjs.session-token`,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure },
} as const

/**
 * What a session is, for the proxy and the server alike; no database in here. The cookie names the agent and the
 * session and nothing else: who that is and what they may do is read anew on every request (`current-actor.ts`).
 */
export const options = {
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: IDLE_SECONDS },
  cookies: { sessionToken: SESSION_COOKIE },
  useSecureCookies: secure,
  trustHost: true,
  logger: { error: logFault },
  providers: [],
  callbacks: {
    jwt({ token, user }) {
      return user?.agent ? { ...token, agent: user.agent } : token
    },
    session({ session, token }) {
      return { ...session, agent: token.agent ?? null }
    },
  },
} satisfies NextAuthConfig
