import "server-only"
import { z } from "zod"
import { insertDraft, lockDraft, refusalOfGoneDraft, updateDraft } from "@/lib/db/drafts"
import { DRAFT_STEPS, DraftValues } from "@/lib/domain/draft"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { command } from "./door/command"

/**
 * Keeps what an agent has typed of a new customer, right or not. `version` is the draft's as the page knew it, 0 before
 * the first save; a page that is behind is refused as stale and saves nothing, unless the agent wants it to take the
 * place of whatever is there: null. Gives the new version and the instant.
 */
export const saveDraft = command({
  needs: "customer.create",
  input: z.object({
    draftId: guid,
    version: z.number().int().min(0).nullable(),
    values: DraftValues,
    step: z.enum(DRAFT_STEPS),
  }),
  async run({ draftId: id, version, values, step }, { actor, scope, now }) {
    const saving = { id, values, step, agentId: actor.agentId }
    const saved = await lockDraft(scope, id)
    if (saved) {
      if (version !== null && saved.version !== version) {
        // A save whose answer was lost on the way comes again: it is there already, and nobody else is in between.
        if (!isSame(saved.values, values)) throw new Refused({ kind: "stale" })
        return { version: saved.version, savedAt: saved.updatedAt }
      }
      return { version: await updateDraft(scope, saving), savedAt: now }
    }
    const gone = await refusalOfGoneDraft(scope, id)
    // A draft that was saved before and is gone was discarded, here or in another tab; at version 0 it only begins.
    if ((version ?? 0) > 0 || gone.kind !== "not-found") throw new Refused(gone)
    if (!(await insertDraft(scope, saving))) throw new Refused({ kind: "stale" })
    return { version: 1, savedAt: now }
  },
  logs: (_, { version, savedAt }, { now }) =>
    version === 1 && savedAt === now ? [{ activity: { action: "draft-started" } }] : [],
})

/** Both were read by the same schema, which puts their fields in the same order. */
function isSame(one: DraftValues, other: DraftValues): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
