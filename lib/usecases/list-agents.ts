import "server-only"
import { z } from "zod"
import { listAgents as read } from "@/lib/db/agents"
import { query } from "./door/query"

/** The partner's agents, by name, for those who manage them. */
export const listAgents = query({
  needs: "agents.manage",
  input: z.object({}),
  run: (_, { scope }) => read(scope),
})
