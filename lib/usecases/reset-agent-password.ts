import "server-only"
import { z } from "zod"
import { newOneTimePassword } from "@/lib/auth/one-time-password"
import { hashPassword } from "@/lib/auth/password"
import { getAgent, updateAgent } from "@/lib/db/agents"
import { revokeApiKeysOf } from "@/lib/db/api-keys"
import { endOtherSessions } from "@/lib/db/sessions"
import { endSignIns } from "@/lib/db/sign-ins"
import { ApiKeysToRevoke } from "@/lib/domain/api-key"
import { guid } from "@/lib/domain/fields"
import { command } from "./door/command"

/**
 * A global admin gives an agent who forgot it another password for the next sign-in, where it has to be changed; it is
 * shown once. Every session of that agent ends, and of its API keys those that are named.
 */
export const resetAgentPassword = command({
  needs: "agents.manage",
  wantsProof: true,
  input: z.object({ agentId: guid, revokeApiKeys: ApiKeysToRevoke }),
  async run({ agentId, revokeApiKeys }, { actor, scope, now }) {
    const { name, email } = await getAgent(scope, agentId)
    const oneTimePassword = newOneTimePassword()
    await updateAgent(scope, agentId, { passwordHash: await hashPassword(oneTimePassword), passwordGivenAt: now })
    await endOtherSessions(scope, agentId, null, now)
    await endSignIns(scope, agentId, null, now)
    const revocation = { revokedById: actor.agentId, revokedAt: now }
    const revoked = await revokeApiKeysOf(scope, agentId, revokeApiKeys, revocation)
    return { name, email, oneTimePassword, revoked }
  },
  logs: (_, { name, revoked }) => [
    ...revoked.map((key) => ({ activity: { action: "api-key-revoked", name: key } as const })),
    { activity: { action: "agent-password-reset", agent: name } },
  ],
})
