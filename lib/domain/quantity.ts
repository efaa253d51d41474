import { z } from "zod"
import { countIn } from "./count"
import { isCounted, type Offer } from "./offer"
import type { Problem, ProblemKey } from "./problem"

/** A licence count as typed, or as a program sends it: a whole number. Which counts an offer allows is a rule of the offer. */
export const Quantity = z.unknown().transform((typed, context) => {
  const count = typeof typed === "number" && Number.isSafeInteger(typed) ? typed : countIn(typed)
  if (count === null) context.addIssue({ code: "custom", message: "quantityWhole" satisfies ProblemKey })
  return count ?? z.NEVER
})

/** The count must lie in the offer's range; what is not counted is always 1. */
export function problemWithQuantity(
  offer: Pick<Offer, "billingType" | "minQuantity" | "maxQuantity">,
  quantity: number,
): Problem | null {
  const { min, max } = isCounted(offer) ? { min: offer.minQuantity, max: offer.maxQuantity } : { min: 1, max: 1 }
  return quantity < min || quantity > max ? { key: "quantityRange", values: { min, max } } : null
}
