import "server-only"
import NextAuth from "next-auth"
import { tell } from "@/lib/telemetry/log"
import { KEPT, SESSION_COOKIE, SESSION_COOKIE_SECONDS, SESSION_SECONDS } from "./cookie-settings"
import { entra, entraActor } from "./entra"
import { authTimeIn } from "./entra-claims"
import { logFault } from "./log"
import { welcome } from "./welcome"

/**
 * What next-auth does here: the OAuth flow with Microsoft Entra ID, where that is configured, and the cookie at its end. The
 * cookie names the agent and the session and nothing else: who that is and what they may do is read on every request.
 */
export const { handlers, signIn } = NextAuth({
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: SESSION_COOKIE_SECONDS },
  jwt: { maxAge: SESSION_SECONDS },
  cookies: { sessionToken: { name: SESSION_COOKIE, options: KEPT } },
  useSecureCookies: KEPT.secure,
  trustHost: true,
  logger: { error: logFault },
  providers: entra ? [entra] : [],
  callbacks: {
    jwt({ token, user }) {
      return user?.agent ? { ...token, agent: user.agent } : token
    },
    /** Whom Microsoft vouches for must be an agent of ours; a stranger is sent back to the sign-in page. */
    async signIn({ user, profile }) {
      const actor = await entraActor(profile)
      const authTime = authTimeIn(profile)
      if (authTime === null) tell("warn", "sign-in without auth_time")
      const outcome = actor && (await welcome(actor, ["microsoft"], authTime))
      if (!outcome || !("sessionId" in outcome)) return false
      const { agentId, partnerId, name, email } = actor
      Object.assign(user, { id: agentId, name, email, agent: { agentId, partnerId, sessionId: outcome.sessionId } })
      return true
    },
  },
})
