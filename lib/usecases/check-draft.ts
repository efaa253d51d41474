import "server-only"
import { z } from "zod"
import { isDomainTaken } from "@/lib/db/customers"
import { findDraft, refusalOfGoneDraft } from "@/lib/db/drafts"
import { refusalToLines } from "@/lib/db/lines"
import { primaryDomainIn } from "@/lib/domain/company"
import { type DraftValues, newCustomerFrom } from "@/lib/domain/draft"
import { guid } from "@/lib/domain/fields"
import { Refused, refuseIf } from "@/lib/domain/refusal"
import { query } from "./door/query"

/**
 * Asks of one step of a saved draft what Submit will ask of all: refuses with what is wrong, by field, so that Next stops
 * at the right place. What is wrong with the chosen offers is named by the place of the line.
 */
export const checkDraft = query({
  needs: "customer.create",
  input: z.object({ draftId: guid, step: z.enum(["account-info", "subscriptions"]) }),
  async run({ draftId, step }, { actor, scope, today }) {
    const draft = await findDraft(scope, draftId)
    if (!draft) throw new Refused(await refusalOfGoneDraft(scope, draftId))
    if (step === "subscriptions") {
      refuseIf(await refusalToLines(scope.db, draft.values.lines))
      return
    }
    const values: DraftValues = draft.values
    const read = newCustomerFrom({ ...values, lines: [] }, { today, partner: actor.partner })
    const problems = "problems" in read ? read.problems : {}
    const domain = primaryDomainIn(actor.partner.cloud).safeParse(draft.values.domain)
    if (domain.success && (await isDomainTaken(scope, domain.data))) problems.domain = { key: "domainTaken" }
    if (Object.keys(problems).length > 0) throw new Refused({ kind: "invalid", problems })
  },
})
