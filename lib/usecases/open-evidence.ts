import "server-only"
import { z } from "zod"
import { getEvidence, readEvidence } from "@/lib/db/evidence"
import { guid } from "@/lib/domain/fields"
import { wholeFile } from "@/lib/domain/whole-file"
import { query } from "./door/query"

/** A file that was attached to a confirmation, with its content, read in pieces as they are wanted; one that was changed breaks off before its end. */
export const openEvidence = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, confirmationId: guid, evidenceId: guid }),
  async run({ customerId, confirmationId, evidenceId }, { scope }) {
    const evidence = await getEvidence(scope, { customerId, confirmationId, id: evidenceId })
    return { evidence, content: wholeFile(readEvidence(scope, evidence.id), evidence.sha256) }
  },
})
