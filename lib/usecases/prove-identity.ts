import "server-only"
import { z } from "zod"
import { judged, takeProof } from "@/lib/auth/factor/judge"
import { arrivalOf } from "@/lib/db/factors"
import { countRecoveryCodes } from "@/lib/db/recovery-codes"
import { noteProof } from "@/lib/db/sessions"
import { addProof } from "@/lib/db/sign-ins"
import { isEnough, SentProof } from "@/lib/domain/proof"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"
import type { Entry } from "./door/entry"

/**
 * An agent shows once more who it is: to go on with a sign-in, by something other than the password, or before an act
 * that wants it, for which it holds some minutes; where the agent has a factor, a password is not enough for that. Wrong
 * ones count, and wait.
 */
export const proveIdentity = command({
  needs: "identity.prove",
  input: z.object({ proof: SentProof }),
  async before({ proof }, actor, now) {
    if (actor.signIn && proof.by === "password") throw new Refused({ kind: "signed-out" })
    return judged(proof, actor, now)
  },
  async run(_, { actor, scope, now }, right) {
    const { hasFactor } = await arrivalOf(scope, actor.agentId)
    if (!isEnough(right.by, hasFactor))
      throw new Refused({ kind: "invalid", problems: { password: { key: "passwordNotEnough" } } })
    await takeProof(right, scope, actor, now)
    if (actor.signIn) await addProof(scope, actor.signIn.id, right.by)
    if (actor.sessionId) await noteProof(scope, actor.sessionId, now)
    return { recoveryCodes: await countRecoveryCodes(scope, actor.agentId) }
  },
  logs({ proof: { by } }, { recoveryCodes }, { actor }) {
    const used: Entry = { activity: { action: "recovery-code-used", left: recoveryCodes } }
    const proved: Entry = { activity: { action: "identity-proved", by } }
    // A sign-in says itself by what it was shown.
    return [...(by === "recovery-code" ? [used] : []), ...(actor.signIn ? [] : [proved])]
  },
})
