import "server-only"
import { z } from "zod"
import { deleteDraft, lockDraft, refusalOfGoneDraft } from "@/lib/db/drafts"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/** An agent throws a draft of a new customer away. */
export const discardDraft = command({
  needs: "customer.create",
  input: z.object({ draftId: guid }),
  async run({ draftId }, { scope }) {
    const draft = await lockDraft(scope, draftId)
    if (!draft) throw new Refused(await refusalOfGoneDraft(scope, draftId))
    await deleteDraft(scope, draftId)
    return { companyName: draft.values.companyName.trim() }
  },
  logs: (_, { companyName }) => [{ activity: { action: "draft-discarded", companyName } }],
})
