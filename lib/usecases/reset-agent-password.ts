import "server-only"
import { z } from "zod"
import { newOneTimePassword } from "@/lib/auth/one-time-password"
import { hashPassword } from "@/lib/auth/password"
import { getAgent, updateAgent } from "@/lib/db/agents"
import { endOtherSessions } from "@/lib/db/sessions"
import { guid } from "@/lib/domain/fields"
import { command } from "./door/command"

/** A global admin gives an agent who forgot it another password for the next sign-in; it is shown once, and every session of that agent ends. */
export const resetAgentPassword = command({
  needs: "agents.manage",
  input: z.object({ agentId: guid }),
  async run({ agentId }, { scope, now }) {
    const { name, email } = await getAgent(scope, agentId)
    const oneTimePassword = newOneTimePassword()
    await updateAgent(scope, agentId, { passwordHash: await hashPassword(oneTimePassword) })
    await endOtherSessions(scope, agentId, null, now)
    return { name, email, oneTimePassword }
  },
  logs: (_, { name }) => [{ activity: { action: "agent-password-reset", agent: name } }],
})
