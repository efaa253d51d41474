import type { Cloud } from "./partner"
import type { Refusal } from "./refusal"

/** What is on record about a customer's acceptance: a valid confirmation of this partner, a direct acceptance. */
export type AgreementFacts = { confirmed: boolean; acceptedDirectly: boolean }

export const AGREEMENT_STATUSES = ["required", "confirmed", "accepted-directly", "not-applicable"] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** Where a customer stands with the agreement. Never stored: always computed from the records. Our own record is named first. */
export function agreementStatus(cloud: Cloud, { confirmed, acceptedDirectly }: AgreementFacts): AgreementStatus {
  if (cloud !== "public") return "not-applicable"
  if (confirmed) return "confirmed"
  return acceptedDirectly ? "accepted-directly" : "required"
}

/** The facts that make a status: how a list finds the customers of one. Held to `agreementStatus` by a test over all facts. */
export const FACTS_OF_STATUS: Record<Exclude<AgreementStatus, "not-applicable">, Partial<AgreementFacts>> = {
  confirmed: { confirmed: true },
  "accepted-directly": { confirmed: false, acceptedDirectly: true },
  required: { confirmed: false, acceptedDirectly: false },
}

/**
 * The gate. A customer may transact when this partner holds a valid confirmation or the customer accepted with Microsoft
 * itself, and always where agreements do not exist. The list, the pages, the checkout and the API show this answer;
 * placing an order and changing licences enforce it. (decisions.md, "The gate"; facts.md 3.1)
 */
export function refusalToTransact(status: AgreementStatus): Refusal | null {
  return status === "required" ? { kind: "acceptance-required" } : null
}
