import "server-only"
import { z } from "zod"
import { isGuessable } from "@/lib/auth/guessable"
import { hashPassword, isPassword } from "@/lib/auth/password"
import { getAgent, updateAgent } from "@/lib/db/agents"
import { endOtherSessions } from "@/lib/db/sessions"
import { NewPassword } from "@/lib/domain/password"
import type { ProblemKey } from "@/lib/domain/problem"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/** An agent chooses another password, and shows that the old one is known; one that is easily guessed is refused. The agent's other sessions end. */
export const changeMyPassword = command({
  needs: "self.change",
  input: z.object({
    currentPassword: z.string().min(1, { error: "passwordRequired" satisfies ProblemKey }),
    newPassword: NewPassword,
  }),
  async run({ currentPassword, newPassword }, { actor, scope, now }) {
    const { passwordHash } = await getAgent(scope, actor.agentId)
    if (!(await isPassword(currentPassword, passwordHash))) {
      throw new Refused({ kind: "invalid", problems: { currentPassword: { key: "passwordWrong" } } })
    }
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
