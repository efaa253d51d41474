import "server-only"
import { z } from "zod"
import { updatePartner } from "@/lib/db/partners"
import { command } from "./door/command"

/** A global admin demands a second factor of all agents of the partner, who set one up at their next sign-in; or leaves it to them. */
export const demandSecondFactor = command({
  needs: "partner.manage",
  wantsProof: true,
  input: z.object({ demanded: z.boolean() }),
  run: ({ demanded }, { actor, scope, now }) =>
    updatePartner(scope, {
      factorDemandedAt: demanded ? now : null,
      factorDemandedById: demanded ? actor.agentId : null,
    }),
  logs: ({ demanded }) => [{ activity: { action: demanded ? "second-factor-demanded" : "second-factor-left-open" } }],
})
