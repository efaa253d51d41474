import "server-only"
import { z } from "zod"
import { getAgent } from "@/lib/db/agents"
import { listFactors } from "@/lib/db/factors"
import { isEnough, type Proof } from "@/lib/domain/proof"
import { query } from "./door/query"

/** The ways in which the agent can prove its identity, strongest first. During sign-in the password was already given. */
export const viewProofs = query({
  needs: "identity.prove",
  input: z.object({}),
  async run(_, { actor, scope }): Promise<Proof[]> {
    const { passwordHash, entraObjectId } = await getAgent(scope, actor.agentId)
    const { passkeys, timeCodes, recoveryCodes } = await listFactors(scope, actor.agentId)
    const hasFactor = passkeys.length > 0 || timeCodes !== null
    const has: [Proof, boolean][] = [
      ["passkey", passkeys.length > 0],
      ["time-code", timeCodes !== null],
      ["password", passwordHash !== null && !actor.signIn && isEnough("password", hasFactor)],
      ["microsoft", entraObjectId !== null && !actor.signIn],
      ["recovery-code", recoveryCodes > 0],
    ]
    return has.flatMap(([proof, there]) => (there ? [proof] : []))
  },
})
