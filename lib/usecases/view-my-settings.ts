import "server-only"
import { z } from "zod"
import { getAgent } from "@/lib/db/agents"
import { listSessions } from "@/lib/db/sessions"
import { query } from "./door/query"

/** What an agent set for oneself, as it is kept (null is the system's look, or the partner's zone), and where it is signed in. */
export const viewMySettings = query({
  needs: "self.change",
  input: z.object({}),
  async run(_, { actor, scope, now }) {
    const { timeZone, passwordHash } = await getAgent(scope, actor.agentId)
    const sessions = await listSessions(scope, actor, now)
    return { theme: actor.theme, timeZone, hasPassword: passwordHash !== null, sessions }
  },
})
