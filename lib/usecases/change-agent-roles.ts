import "server-only"
import { z } from "zod"
import { countOtherGlobalAdmins, getAgent, lockAgents, updateAgent } from "@/lib/db/agents"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { ROLES } from "@/lib/domain/role"
import { command } from "./door/command"

/** A global admin says which roles an agent has, at once. Somebody must stay who can manage the agents. */
export const changeAgentRoles = command({
  needs: "agents.manage",
  wantsProof: true,
  input: z.object({ agentId: guid, roles: z.array(z.enum(ROLES)).max(ROLES.length) }),
  async run({ agentId, roles }, { scope }) {
    await lockAgents(scope)
    const agent = await getAgent(scope, agentId)
    if (!roles.includes("global_admin") && (await countOtherGlobalAdmins(scope, agentId)) === 0) {
      throw new Refused({ kind: "last-global-admin" })
    }
    await updateAgent(scope, agentId, { roles })
    return agent
  },
  logs: ({ roles }, { name }) => [{ activity: { action: "agent-roles-changed", agent: name, roles } }],
})
