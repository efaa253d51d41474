import "server-only"
import { z } from "zod"
import { judged } from "@/lib/auth/factor/judge"
import { isGuessable } from "@/lib/auth/guessable"
import { hashPassword, isPassword } from "@/lib/auth/password"
import { getAgent, updateAgent } from "@/lib/db/agents"
import { revokeApiKeysOf } from "@/lib/db/api-keys"
import { arrivalOf } from "@/lib/db/factors"
import { endOtherSessions, noteProof } from "@/lib/db/sessions"
import { endSignIns } from "@/lib/db/sign-ins"
import { ApiKeysToRevoke } from "@/lib/domain/api-key"
import { TypedPassword } from "@/lib/domain/credentials"
import { NewPassword } from "@/lib/domain/password"
import type { Problem } from "@/lib/domain/problem"
import { isEnough } from "@/lib/domain/proof"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/**
 * An agent chooses another password, and shows that the old one is known, unless it signs in with it at this moment; one
 * that is easily guessed is refused. The agent's other sessions end, and of its API keys those that it names. Whoever
 * found a session must not guess the password with it: wrong ones count, and wait, as at the sign-in.
 */
export const changeMyPassword = command({
  needs: "password.change",
  input: z.object({
    currentPassword: TypedPassword.optional(),
    newPassword: NewPassword,
    revokeApiKeys: ApiKeysToRevoke,
  }),
  async before({ currentPassword: password }, actor, now) {
    if (actor.signIn) return
    if (!password) throw refused("currentPassword", { key: "passwordRequired" })
    await judged({ by: "password", password }, actor, now).catch((error: unknown) => {
      throw error instanceof Refused ? asOfCurrent(error) : error
    })
  },
  async run({ newPassword, revokeApiKeys }, { actor, scope, now }) {
    const { agentId, sessionId, signIn } = actor
    const { passwordHash } = await getAgent(scope, agentId)
    if (await isPassword(newPassword, passwordHash)) throw refused("newPassword", { key: "newPasswordSame" })
    if (isGuessable(newPassword, [actor.name, actor.email, actor.partner.name]))
      throw refused("newPassword", { key: "newPasswordGuessable" })
    await updateAgent(scope, agentId, { passwordHash: await hashPassword(newPassword), passwordGivenAt: null })
    await endOtherSessions(scope, agentId, sessionId, now)
    await endSignIns(scope, agentId, signIn?.id ?? null, now)
    const { hasFactor } = await arrivalOf(scope, agentId)
    if (sessionId && isEnough("password", hasFactor)) await noteProof(scope, sessionId, now)
    return { revoked: await revokeApiKeysOf(scope, agentId, revokeApiKeys, { revokedById: agentId, revokedAt: now }) }
  },
  logs: (_, { revoked }) => [
    ...revoked.map((name) => ({ activity: { action: "api-key-revoked", name } as const })),
    { activity: { action: "password-changed" } },
  ],
})

function refused(field: string, problem: Problem): Refused {
  return new Refused({ kind: "invalid", problems: { [field]: problem } })
}

/** What is wrong with the password is told beside the field that it was typed into. */
function asOfCurrent({ refusal }: Refused): Refused {
  const problem = refusal.kind === "invalid" ? refusal.problems.password : undefined
  return problem ? refused("currentPassword", problem) : new Refused(refusal)
}
