import "server-only"
import { z } from "zod"
import { getAgent } from "@/lib/db/agents"
import { listFactors } from "@/lib/db/factors"
import type { Proof } from "@/lib/domain/proof"
import { query } from "./door/query"

/** By what the agent can show who it is, the strongest first. Whose sign-in is under way has shown the password. */
export const viewProofs = query({
  needs: "identity.prove",
  input: z.object({}),
  async run(_, { actor, scope }): Promise<Proof[]> {
    const { passwordHash, entraObjectId } = await getAgent(scope, actor.agentId)
    const { passkeys, timeCodes, recoveryCodes } = await listFactors(scope, actor.agentId)
    const has: [Proof, boolean][] = [
      ["passkey", passkeys.length > 0],
      ["time-code", timeCodes !== null],
      ["password", passwordHash !== null && !actor.signIn],
      ["microsoft", entraObjectId !== null && !actor.signIn],
      ["recovery-code", recoveryCodes > 0],
    ]
    return has.flatMap(([proof, there]) => (there ? [proof] : []))
  },
})
