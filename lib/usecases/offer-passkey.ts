import "server-only"
import { z } from "zod"
import { subjectOf } from "@/lib/auth/factor/challenge"
import { passkeyOffer } from "@/lib/auth/factor/passkey"
import { listPasskeys } from "@/lib/db/passkeys"
import { query } from "./door/query"

/** What the browser makes a passkey for the agent with. */
export const offerPasskey = query({
  needs: "factor.add",
  wantsProof: true,
  input: z.object({}),
  async run(_, { actor, scope, now }) {
    return passkeyOffer(actor, await listPasskeys(scope, actor.agentId), subjectOf(actor), now)
  },
})
