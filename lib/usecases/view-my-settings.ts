import "server-only"
import { z } from "zod"
import { getAgent } from "@/lib/db/agents"
import { query } from "./door/query"

/** What an agent set for oneself, as it is kept: null is the system's look, or the partner's zone. */
export const viewMySettings = query({
  needs: "self.change",
  input: z.object({}),
  async run(_, { actor, scope }) {
    const { timeZone, passwordHash } = await getAgent(scope, actor.agentId)
    return { theme: actor.theme, timeZone, hasPassword: passwordHash !== null }
  },
})
