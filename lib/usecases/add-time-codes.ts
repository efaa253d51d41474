import "server-only"
import { z } from "zod"
import { encrypted } from "@/lib/auth/factor/encrypted"
import { stepOfCode } from "@/lib/auth/factor/time-code"
import { secretOfOffer } from "@/lib/auth/factor/time-code-offer"
import { addProof } from "@/lib/db/sign-ins"
import { findTimeCode, insertTimeCode } from "@/lib/db/time-codes"
import type { ProblemKey } from "@/lib/domain/problem"
import { TimeCodeTyped } from "@/lib/domain/proof"
import { Refused } from "@/lib/domain/refusal"
import { beginAdding, firstRecoveryCodes, linesOfCodes } from "./door/adding-factor"
import { command } from "./door/command"

/** An agent sets up an authenticator app, and shows by a code that it works. With a first factor come recovery codes, shown once. */
export const addTimeCodes = command({
  needs: "factor.add",
  wantsProof: true,
  input: z.object({
    offer: z.string().max(1000, { error: "setUpOver" satisfies ProblemKey }),
    code: TimeCodeTyped,
  }),
  async run({ offer, code }, scene) {
    const { actor, scope, now } = scene
    const { agentId } = actor
    await beginAdding(scene)
    if (await findTimeCode(scope, agentId)) throw new Refused({ kind: "stale" })
    const secret = secretOfOffer(offer, agentId, now)
    if (!secret) throw new Refused({ kind: "invalid", problems: { code: { key: "setUpOver" } } })
    const lastStep = stepOfCode(secret, code, { now, lastStep: 0 })
    if (lastStep === null) throw new Refused({ kind: "invalid", problems: { code: { key: "codeWrong" } } })
    await insertTimeCode(scope, { agentId, secret: encrypted(secret, agentId), lastStep, now })
    if (actor.signIn) await addProof(scope, actor.signIn.id, "time-code")
    return { recoveryCodes: await firstRecoveryCodes(scene) }
  },
  logs: (_, { recoveryCodes }) => [{ activity: { action: "time-codes-added" } }, ...linesOfCodes(recoveryCodes)],
})
