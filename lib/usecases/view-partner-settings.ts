import "server-only"
import { z } from "zod"
import { findFactorDemand } from "@/lib/db/partners"
import { query } from "./door/query"

/** What a global admin set for the partner, besides what everybody knows of it. */
export const viewPartnerSettings = query({
  needs: "partner.manage",
  input: z.object({}),
  run: async (_, { scope }) => ({ factorDemandedAt: await findFactorDemand(scope) }),
})
