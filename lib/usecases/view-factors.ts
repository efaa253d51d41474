import "server-only"
import { z } from "zod"
import { listFactors } from "@/lib/db/factors"
import { findFactorDemand } from "@/lib/db/partners"
import { query } from "./door/query"

/** The agent's own second factors, and since when the partner demands one (null: it does not). */
export const viewFactors = query({
  needs: "self.change",
  input: z.object({}),
  async run(_, { actor, scope }) {
    return { ...(await listFactors(scope, actor.agentId)), demandedAt: await findFactorDemand(scope) }
  },
})
