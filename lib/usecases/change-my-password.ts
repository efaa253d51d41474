import "server-only"
import { z } from "zod"
import { isGuessable } from "@/lib/auth/guessable"
import { hashPassword, isPassword } from "@/lib/auth/password"
import { asTryOfAccount, TooEarly } from "@/lib/auth/password-tries"
import { getAgent, updateAgent } from "@/lib/db/agents"
import { endOtherSessions } from "@/lib/db/sessions"
import { reading } from "@/lib/db/transaction"
import type { Actor } from "@/lib/domain/actor"
import { TypedPassword } from "@/lib/domain/credentials"
import { NewPassword } from "@/lib/domain/password"
import type { Problem } from "@/lib/domain/problem"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/**
 * An agent chooses another password, and shows that the old one is known; one that is easily guessed is refused. The
 * agent's other sessions end. Whoever found a session must not guess the password with it: wrong ones count, and wait,
 * as at the sign-in.
 */
export const changeMyPassword = command({
  needs: "self.change",
  input: z.object({
    currentPassword: TypedPassword,
    newPassword: NewPassword,
  }),
  async before({ currentPassword }, actor) {
    const problem = await problemWith(currentPassword, actor)
    if (problem) throw new Refused({ kind: "invalid", problems: { currentPassword: problem } })
  },
  async run({ newPassword }, { actor, scope, now }) {
    const { passwordHash } = await getAgent(scope, actor.agentId)
    if (await isPassword(newPassword, passwordHash)) {
      throw new Refused({ kind: "invalid", problems: { newPassword: { key: "newPasswordSame" } } })
    }
    if (isGuessable(newPassword, [actor.name, actor.email, actor.partner.name])) {
      throw new Refused({ kind: "invalid", problems: { newPassword: { key: "newPasswordGuessable" } } })
    }
    await updateAgent(scope, actor.agentId, { passwordHash: await hashPassword(newPassword) })
    await endOtherSessions(scope, actor.agentId, actor.sessionId, now)
  },
  logs: () => [{ activity: { action: "password-changed" } }],
})

async function problemWith(password: string, { email, partnerId, agentId }: Actor): Promise<Problem | null> {
  const isOwn = async () => {
    const { passwordHash } = await reading(partnerId, (db) => getAgent({ db, partnerId }, agentId))
    return isPassword(password, passwordHash)
  }
  try {
    return (await asTryOfAccount(email, isOwn)) ? null : { key: "passwordWrong" }
  } catch (error) {
    if (error instanceof TooEarly) return { key: "credentialsWait", values: { seconds: error.seconds } }
    throw error
  }
}
