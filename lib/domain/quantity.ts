import { z } from "zod"
import { isCounted, type Offer } from "./offer"
import type { Problem, ProblemKey } from "./problem"

const WHOLE: ProblemKey = "quantityWhole"

/** A licence count as typed or sent: a whole number that PostgreSQL can keep. Which counts an offer allows is a rule of the offer. */
export const Quantity = z.coerce
  .number({ error: WHOLE })
  .int({ error: WHOLE })
  .min(0, { error: WHOLE })
  .max(1_000_000, { error: WHOLE })

/** The count must lie in the offer's range; what is not counted is always 1. */
export function problemWithQuantity(
  offer: Pick<Offer, "billingType" | "minQuantity" | "maxQuantity">,
  quantity: number,
): Problem | null {
  const { min, max } = isCounted(offer) ? { min: offer.minQuantity, max: offer.maxQuantity } : { min: 1, max: 1 }
  return quantity < min || quantity > max ? { key: "quantityRange", values: { min, max } } : null
}
