import "server-only"
import NextAuth, { type User } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import type { z } from "zod"
import { findActor, findAgentByEmail } from "@/lib/db/actors"
import { orBusy } from "@/lib/db/busy"
import type { Actor } from "@/lib/domain/actor"
import { TypedCredentials } from "@/lib/domain/credentials"
import { recordSignOut } from "@/lib/usecases/record-sign-out"
import { entra, entraActor } from "./entra"
import { options } from "./options"
import { isPassword } from "./password"
import { throttled } from "./throttle"
import { throwAsSignIn } from "./too-early"
import { welcome } from "./welcome"

const byPassword = Credentials({
  credentials: { email: {}, password: {} },
  async authorize(credentials) {
    const typed = TypedCredentials.safeParse(credentials)
    if (!typed.success) return null
    const actor = await orBusy(() => throttled(typed.data.email, () => actorBehind(typed.data))).catch(throwAsSignIn)
    return actor && asUser(actor, await welcome(actor))
  },
})

async function actorBehind({ email, password }: z.output<typeof TypedCredentials>): Promise<Actor | null> {
  const found = await findAgentByEmail(email)
  return (await isPassword(password, found?.passwordHash ?? null)) && found ? found.actor : null
}

/** The sessions of the portal: signing in by password, or by Microsoft Entra ID where that is configured, and signing out. */
export const { auth, handlers, signIn, signOut } = NextAuth({
  ...options,
  providers: entra ? [byPassword, entra] : [byPassword],
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
    async signIn({ user, account, profile }) {
      if (account?.provider !== "microsoft-entra-id") return true
      const actor = await entraActor(profile)
      if (!actor) return false
      Object.assign(user, asUser(actor, await welcome(actor)))
      return true
    },
  },
})

function asUser({ agentId, partnerId, name, email }: Actor, sessionId: string): User {
  return { id: agentId, name, email, agent: { agentId, partnerId, sessionId } }
}
