import "server-only"
import { z } from "zod"
import { countOtherGlobalAdmins, getAgent, lockAgents, updateAgent } from "@/lib/db/agents"
import { endOtherSessions } from "@/lib/db/sessions"
import { endSignIns } from "@/lib/db/sign-ins"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/** A global admin blocks an agent, who is signed out at once, or lets the agent in again. Somebody must stay who can manage the agents. */
export const blockAgent = command({
  needs: "agents.manage",
  wantsProof: true,
  input: z.object({ agentId: guid, blocked: z.boolean() }),
  async run({ agentId, blocked }, { scope, now }) {
    await lockAgents(scope)
    const agent = await getAgent(scope, agentId)
    if (blocked && (await countOtherGlobalAdmins(scope, agentId)) === 0)
      throw new Refused({ kind: "last-global-admin" })
    await updateAgent(scope, agentId, { blockedAt: blocked ? (agent.blockedAt ?? now) : null })
    // What was open before stays shut when the agent is let in again.
    if (blocked) {
      await endOtherSessions(scope, agentId, null, now)
      await endSignIns(scope, agentId, null, now)
    }
    return agent
  },
  logs: ({ blocked }, { name }) => [
    { activity: { action: blocked ? "agent-blocked" : "agent-unblocked", agent: name } },
  ],
})
