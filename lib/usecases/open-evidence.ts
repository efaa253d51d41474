import "server-only"
import { z } from "zod"
import { getEvidence, readEvidence } from "@/lib/db/evidence"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** A file that was attached to a confirmation, with its content, read in pieces as they are wanted. */
export const openEvidence = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, confirmationId: guid, evidenceId: guid }),
  async run({ customerId, confirmationId, evidenceId }, { scope }) {
    const evidence = await getEvidence(scope, { customerId, confirmationId, id: evidenceId })
    return { evidence, content: readEvidence(scope, evidence.id) }
  },
})
