import "server-only"
import { z } from "zod"
import { getAgent } from "@/lib/db/agents"
import { endFactors } from "@/lib/db/factors"
import { endOtherSessions } from "@/lib/db/sessions"
import { endSignIns } from "@/lib/db/sign-ins"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/**
 * A global admin removes all second factors of an agent whose device is lost, and ends its sessions: the device may have
 * one. Admins cannot reset their own factors; otherwise an unattended screen and a password would be enough.
 */
export const resetAgentFactors = command({
  needs: "agents.manage",
  wantsProof: true,
  input: z.object({ agentId: guid }),
  async run({ agentId }, { actor, scope, now }) {
    if (agentId === actor.agentId) throw new Refused({ kind: "own-factors" })
    const { name } = await getAgent(scope, agentId)
    await endFactors(scope, { agentId, endedById: actor.agentId, now })
    await endOtherSessions(scope, agentId, null, now)
    await endSignIns(scope, agentId, null, now)
    return { name }
  },
  logs: (_, { name }) => [{ activity: { action: "agent-factors-reset", agent: name } }],
})
