import "server-only"
import { z } from "zod"
import { arrivalOf, endFactor, lockAgent } from "@/lib/db/factors"
import { endRecoveryCodes } from "@/lib/db/recovery-codes"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/** An agent removes a passkey or the time codes. The last one goes with its recovery codes, and stays where the partner demands one. */
export const removeFactor = command({
  needs: "self.change",
  wantsProof: true,
  input: z.object({ factorId: guid }),
  async run({ factorId }, { actor, scope, now }) {
    const { agentId } = actor
    await lockAgent(scope, agentId)
    const name = await endFactor(scope, factorId, { agentId, endedById: agentId, now })
    const { hasFactor, demanded } = await arrivalOf(scope, agentId)
    if (!hasFactor && demanded) throw new Refused({ kind: "last-factor" })
    if (!hasFactor) await endRecoveryCodes(scope, agentId, now)
    return { name }
  },
  logs: (_, { name }) => [
    { activity: name === null ? { action: "time-codes-removed" } : { action: "passkey-removed", name } },
  ],
})
