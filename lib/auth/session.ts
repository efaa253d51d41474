import "server-only"
import NextAuth from "next-auth"
import { findActor } from "@/lib/db/actors"
import { recordSignOut } from "@/lib/usecases/record-sign-out"
import { entra, entraActor } from "./entra"
import { options } from "./options"
import { welcome } from "./welcome"

/** What next-auth does here: the dance with Microsoft Entra ID, where that is configured, and the cookie of a session. */
export const { handlers, signIn, signOut } = NextAuth({
  ...options,
  providers: entra ? [entra] : [],
  events: {
    /** Whichever way the cookie goes, the session that it names is ended on the server: no copy of it opens anything. */
    async signOut(message) {
      const session = "token" in message ? message.token?.agent : undefined
      const actor = session && (await findActor(session, new Date()))
      if (actor) await recordSignOut(actor, {})
    },
  },
  callbacks: {
    ...options.callbacks,
    /** Whom Microsoft vouches for must be an agent of ours; a stranger is sent back to the sign-in page. */
    async signIn({ user, profile }) {
      const actor = await entraActor(profile)
      const outcome = actor && (await welcome(actor, ["microsoft"]))
      if (!outcome || !("sessionId" in outcome)) return false
      const { agentId, partnerId, name, email } = actor
      Object.assign(user, { id: agentId, name, email, agent: { agentId, partnerId, sessionId: outcome.sessionId } })
      return true
    },
  },
})
