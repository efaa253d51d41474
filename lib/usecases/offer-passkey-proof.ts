import "server-only"
import { z } from "zod"
import { subjectOf } from "@/lib/auth/factor/challenge"
import { passkeyQuestion } from "@/lib/auth/factor/passkey"
import { listPasskeys } from "@/lib/db/passkeys"
import { Refused } from "@/lib/domain/refusal"
import { query } from "./door/query"

/** What the browser asks the agent's passkeys to sign. */
export const offerPasskeyProof = query({
  needs: "identity.prove",
  input: z.object({}),
  async run(_, { actor, scope, now }) {
    const known = await listPasskeys(scope, actor.agentId)
    // Without one named, a device would be asked for any.
    if (known.length === 0) throw new Refused({ kind: "not-found", what: "factor" })
    return passkeyQuestion(known, subjectOf(actor), now)
  },
})
