import "server-only"
import { z } from "zod"
import { findCustomerOfDraft } from "@/lib/db/customers"
import { findDraft } from "@/lib/db/drafts"
import { listOffers } from "@/lib/db/offers"
import { EMPTY_DRAFT, newCustomerFrom } from "@/lib/domain/draft"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { query } from "./door/query"

/**
 * A draft of a new customer as it is saved, whether it is right so far, and what is on sale. One that is not saved yet is empty, at version 0;
 * one that has become a customer is refused with that customer.
 */
export const viewDraft = query({
  needs: "customer.create",
  input: z.object({ draftId: guid }),
  async run({ draftId }, { actor, scope, today }) {
    const [draft, customer, offers] = await Promise.all([
      findDraft(scope, draftId),
      findCustomerOfDraft(scope, draftId),
      listOffers(scope.db),
    ])
    if (customer) throw new Refused({ kind: "already-submitted", customerId: customer.id })
    const values = draft?.values ?? EMPTY_DRAFT
    return {
      id: draftId,
      values,
      // Whether there is something to read over: the chosen offers may be none.
      isComplete: "customer" in newCustomerFrom(values, { today, partner: actor.partner }),
      version: draft?.version ?? 0,
      savedAt: draft?.updatedAt ?? null,
      offers,
      today,
    }
  },
})
