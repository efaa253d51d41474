import { z } from "zod"
import { BILLING_CYCLES, type BillingCycle } from "@/lib/domain/offer"

/** How a client may say by which terms a line is wanted; the .NET SDK says "unknown" where it says nothing. */
export const WantedCycle = z.enum([...BILLING_CYCLES, "unknown"]).optional()
export const WantedTerms = { termDuration: z.string().optional(), billingCycle: WantedCycle }

type Terms = { termDuration?: string | undefined; billingCycle?: BillingCycle | "unknown" | undefined }

/** The terms in the words of the use-cases: what is empty, "unknown" or "none" says nothing. */
export function wantedTerms({ termDuration, billingCycle }: Terms) {
  return {
    term: termDuration?.toUpperCase() || undefined,
    billingCycle: billingCycle === "unknown" || billingCycle === "none" ? undefined : billingCycle,
  }
}

/** What a line of an order or a cart says besides its product. */
export const WantedRest = { quantity: z.number().int(), friendlyName: z.string().optional(), ...WantedTerms }

/** A line of an order or a cart in the words of the use-cases. */
export function wantedLine(offerId: string, line: Terms & { quantity: number; friendlyName?: string | undefined }) {
  const { quantity, friendlyName, ...terms } = line
  return { offerId, quantity, friendlyName, ...wantedTerms(terms) }
}
