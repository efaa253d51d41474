import { z } from "zod"
import { BILLING_CYCLES, type BillingCycle } from "@/lib/domain/offer"

/** How a client may say by which terms a line is wanted; the .NET SDK says "unknown" where it says nothing. */
export const WantedCycle = z.enum([...BILLING_CYCLES, "unknown"]).optional()
export const WantedTerms = { termDuration: z.string().optional(), billingCycle: WantedCycle }

/** Why a client's word that it may name other partners is read over. */
export const ATTESTATION = "It is about partners on record, of which none are kept here"

type Terms = { termDuration?: string | undefined; billingCycle?: BillingCycle | "unknown" | undefined }

/** The terms in the words of the use-cases: what is empty, "unknown" or "none" says nothing. */
export function wantedTerms({ termDuration, billingCycle }: Terms) {
  return {
    term: termDuration?.toUpperCase() || undefined,
    billingCycle: billingCycle === "unknown" || billingCycle === "none" ? undefined : billingCycle,
  }
}

/** What a line of an order or a cart says besides its product. */
export const WantedRest = {
  quantity: z.number().int(),
  friendlyName: z.string().optional(),
  currencyCode: z.enum(["USD"]).optional().describe("All is in USD here"),
  ...WantedTerms,
}

/** What a client may want to know of the lines of an order or a cart. */
export const LINES =
  "One product may have several lines, such as with other names: each makes a subscription of its own, within the product's range. What is wrong is named by the line's place, from 0: lineItems.1.quantity."

/** What a client may say of a line that changes nothing here, at `lineItems.#`. */
export const LINE_READ_OVER = {
  "lineItems.#.transactionType": "Every line is new: that is what the answer says",
  "lineItems.#.attestationAccepted": ATTESTATION,
} as const

/** A line of an order or a cart in the words of the use-cases. */
export function wantedLine(offerId: string, line: Terms & { quantity: number; friendlyName?: string | undefined }) {
  const { quantity, friendlyName, ...terms } = line
  return { offerId, quantity, friendlyName, ...wantedTerms(terms) }
}
