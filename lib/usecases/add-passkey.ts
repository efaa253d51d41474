import "server-only"
import { z } from "zod"
import { subjectOf } from "@/lib/auth/factor/challenge"
import { madePasskey } from "@/lib/auth/factor/passkey"
import { insertPasskey } from "@/lib/db/passkeys"
import { addProof } from "@/lib/db/sign-ins"
import { NewPasskeyAnswer } from "@/lib/domain/proof"
import { Refused } from "@/lib/domain/refusal"
import { line } from "@/lib/domain/text/line"
import { beginAdding, firstRecoveryCodes, linesOfCodes } from "./door/adding-factor"
import { command } from "./door/command"

/** An agent adds a passkey that its browser made. With a first factor come recovery codes, shown once. */
export const addPasskey = command({
  needs: "factor.add",
  wantsProof: true,
  input: z.object({
    name: line({ required: "passkeyNameRequired", tooLong: "passkeyNameTooLong", max: 100 }),
    passkey: NewPasskeyAnswer,
  }),
  async before({ passkey }, actor, now) {
    const made = await madePasskey(passkey, subjectOf(actor), now)
    if (!made) throw new Refused({ kind: "invalid", problems: { passkey: { key: "passkeyWrong" } } })
    return made
  },
  async run({ name }, scene, made) {
    const { actor, scope, now } = scene
    await beginAdding(scene)
    await insertPasskey(scope, { agentId: actor.agentId, name, ...made }, now)
    if (actor.signIn) await addProof(scope, actor.signIn.id, "passkey")
    return { recoveryCodes: await firstRecoveryCodes(scene) }
  },
  logs: ({ name }, { recoveryCodes }) => [
    { activity: { action: "passkey-added", name } },
    ...linesOfCodes(recoveryCodes),
  ],
})
