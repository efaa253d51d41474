import "server-only"
import { z } from "zod"
import { getConfirmation } from "@/lib/db/confirmations"
import { lockCustomer } from "@/lib/db/customers"
import { insertEvidence, listEvidence } from "@/lib/db/evidence"
import { type Received, readEvidenceFile } from "@/lib/domain/evidence"
import { MAX_EVIDENCE } from "@/lib/domain/evidence-limits"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { sentText } from "@/lib/domain/text/limits"
import { command } from "./door/command"

/**
 * An agent attaches a file that shows the acceptance, the signed paper or the email, to a confirmation. It is added and
 * never changed; the content goes through in pieces. `file` was received before: nobody's lock waits for a slow sender.
 */
export const attachEvidence = command({
  needs: "evidence.attach",
  input: z.object({ customerId: guid, confirmationId: guid, name: sentText, file: z.custom<Received>(isReceived) }),
  async run({ customerId, confirmationId, name, file }, { actor, scope, now }) {
    await lockCustomer(scope, customerId)
    const confirmation = await getConfirmation(scope, customerId, confirmationId)
    const { size, sha256 } = file
    const read = await readEvidenceFile(name, file)
    if ("problem" in read) throw new Refused({ kind: "invalid", problems: { file: read.problem } })
    const attached = await listEvidence(scope, confirmationId)
    if (attached.some((other) => other.sha256 === sha256)) throw new Refused({ kind: "evidence-known" })
    if (attached.length >= MAX_EVIDENCE) throw new Refused({ kind: "evidence-full" })

    const attaching = { confirmationId, ...read, size, sha256, agentId: actor.agentId, now }
    const id = await insertEvidence(scope, attaching, attached.length + 1, file.content())
    return { id, confirmation, fileName: read.fileName, size, sha256 }
  },
  logs: ({ customerId }, { confirmation: { firstName, lastName, acceptedOn }, fileName, size, sha256 }) => [
    {
      customerId,
      activity: { action: "evidence-attached", signatory: { firstName, lastName }, acceptedOn, fileName, size, sha256 },
    },
  ],
})

function isReceived(file: unknown): boolean {
  return typeof file === "object" && file !== null && "content" in file
}
