export const BILLING_TYPES = ["license", "usage"] as const
export type BillingType = (typeof BILLING_TYPES)[number]

export const BILLING_CYCLES = ["monthly", "annual", "triennial", "one_time", "none"] as const
export type BillingCycle = (typeof BILLING_CYCLES)[number]

/**
 * Something a partner can order. `id` is the catalogue's product:sku:availability. `term` is an ISO 8601 duration
 * ("P1M", "P1Y", "P3Y") or null for what has no end. The licence count of each line and each subscription lies between the two quantities; usage-based offers have none.
 */
export type Offer = {
  id: string
  name: string
  billingType: BillingType
  billingCycle: BillingCycle
  term: string | null
  minQuantity: number
  maxQuantity: number
}

/** Whether licences of it are counted; what is billed by usage is not counted, and its order line says 1. */
export function isCounted(offer: Pick<Offer, "billingType">): boolean {
  return offer.billingType === "license"
}
