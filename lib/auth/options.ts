import type { NextAuthConfig } from "next-auth"
import { logFault } from "./log"

const EIGHT_HOURS = 8 * 60 * 60

/**
 * What a session is, for the proxy and the server alike; no database in here. The cookie names the agent and the
 * session and nothing else: who that is and what they may do is read anew on every request (`current-actor.ts`).
 */
export const options = {
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: EIGHT_HOURS },
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
