import { z } from "zod"
import { BILLING_CYCLES, type BillingCycle } from "@/lib/domain/offer"

/** How a client may say by which terms a line is wanted; the .NET SDK says "unknown" where it says nothing. */
export const WantedCycle = z.enum([...BILLING_CYCLES, "unknown"]).optional()
export const WantedTerms = { termDuration: z.string().optional(), billingCycle: WantedCycle }

type Wanted = {
  quantity: number
  termDuration?: string | undefined
  billingCycle?: BillingCycle | "unknown" | undefined
}

/** A line of an order or a cart in the words of the use-cases. */
export function wantedLine(offerId: string, { quantity, termDuration, billingCycle }: Wanted) {
  return {
    offerId,
    quantity,
    term: termDuration?.toUpperCase() || undefined,
    billingCycle: billingCycle === "unknown" ? undefined : billingCycle,
  }
}
