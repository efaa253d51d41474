import "server-only"
import { z } from "zod"
import { lockAgent } from "@/lib/db/factors"
import { linesOfCodes, otherRecoveryCodes } from "./door/adding-factor"
import { command } from "./door/command"

/** An agent makes new recovery codes, shown once; those from before open nothing any more. */
export const makeRecoveryCodes = command({
  needs: "self.change",
  wantsProof: true,
  input: z.object({}),
  async run(_, scene) {
    await lockAgent(scene.scope, scene.actor.agentId)
    return { recoveryCodes: await otherRecoveryCodes(scene) }
  },
  logs: (_, { recoveryCodes }) => linesOfCodes(recoveryCodes),
})
