import type { AgreementStatus } from "./eligibility"
import { refusalToTransact } from "./eligibility"
import type { BillingType } from "./offer"
import { problemWithQuantity } from "./quantity"
import type { Refusal } from "./refusal"

export const SUBSCRIPTION_STATES = ["active", "suspended", "cancelled"] as const
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]

/** A subscription's state follows from its records: cancelled for good, suspended until reactivated, else active. */
export function subscriptionState(records: { suspendedAt: Date | null; cancelledAt: Date | null }): SubscriptionState {
  if (records.cancelledAt) return "cancelled"
  return records.suspendedAt ? "suspended" : "active"
}

type Change = {
  status: AgreementStatus
  state: SubscriptionState
  offer: { billingType: BillingType; minQuantity: number; maxQuantity: number }
  from: number
  to: number
}

/**
 * Changing the licence count of a licence-based subscription, up or down, waits for the acceptance; only then is asked
 * whether the subscription is active and the count allowed. (decisions.md, "The gate")
 */
export function refusalToChangeLicences({ status, state, offer, from, to }: Change): Refusal | null {
  if (offer.billingType !== "license") return { kind: "not-counted" }
  const gate = refusalToTransact(status)
  if (gate) return gate
  if (state !== "active") return { kind: "subscription-not-active" }
  const problem = from === to ? { key: "quantityUnchanged" as const } : problemWithQuantity(offer, to)
  return problem ? { kind: "invalid", problems: { quantity: problem } } : null
}

/** Suspending, reactivating, cancelling and auto-renewal never wait for the acceptance; only a cancelled subscription is final. */
export function refusalToManage(state: SubscriptionState): Refusal | null {
  return state === "cancelled" ? { kind: "subscription-not-active" } : null
}

/** What an agent can do to a subscription besides changing its licence count. */
export const SUBSCRIPTION_ACTS = [
  "suspend",
  "reactivate",
  "cancel",
  "switch-auto-renewal-on",
  "switch-auto-renewal-off",
] as const
export type SubscriptionAct = (typeof SUBSCRIPTION_ACTS)[number]
