import type { AgreementStatus } from "./eligibility"
import { refusalToTransact } from "./eligibility"
import { isCounted, type Offer } from "./offer"
import { problemWithQuantity } from "./quantity"
import type { Refusal } from "./refusal"

export const SUBSCRIPTION_STATES = ["active", "suspended", "cancelled"] as const
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]

/** A subscription's state follows from its records: cancelled for good, suspended until reactivated, else active. */
export function subscriptionState(records: { suspendedAt: Date | null; cancelledAt: Date | null }): SubscriptionState {
  if (records.cancelledAt) return "cancelled"
  return records.suspendedAt ? "suspended" : "active"
}

/** What can be wished of a subscription; its term and billing stay its offer's. */
type Changeable = {
  quantity: number
  state: SubscriptionState
  autoRenew: boolean
  friendlyName: string
  term: string | null
  billingCycle: string
}
export type SubscriptionChanges = { [Name in keyof Changeable]?: Changeable[Name] | undefined }

/** What of the wishes differs from what is: the rest is no change, and asks for nothing. */
export function changesIn(subscription: Changeable, wishes: SubscriptionChanges): SubscriptionChanges {
  const differs = ([name, wish]: [string, unknown]) =>
    wish !== undefined && wish !== subscription[name as keyof Changeable]
  return Object.fromEntries(Object.entries(wishes).filter(differs))
}

type Change = {
  status: AgreementStatus
  state: SubscriptionState
  offer: Pick<Offer, "billingType" | "minQuantity" | "maxQuantity" | "term">
  changes: SubscriptionChanges
}

/**
 * Another licence count of a licence-based subscription, up or down, waits for the acceptance, and so does another term
 * or billing; suspending, reactivating, cancelling, renaming and auto-renewal never do. Only after the gate is asked whether the subscription allows it: a cancelled one
 * keeps everything, a suspended one its count, and what has no term does not renew. (decisions.md, "The gate")
 */
export function refusalToChange({ status, state, offer, changes }: Change): Refusal | null {
  const { quantity, autoRenew } = changes
  if (quantity !== undefined && !isCounted(offer)) return { kind: "not-counted" }
  const otherTerms = changes.term !== undefined || changes.billingCycle !== undefined
  const gate = quantity === undefined && !otherTerms ? null : refusalToTransact(status)
  if (gate) return gate
  if (otherTerms) return { kind: "invalid", problems: { term: { key: "termFixed" } } }
  if (Object.keys(changes).length === 0) return null
  if (state === "cancelled" || (quantity !== undefined && state !== "active"))
    return { kind: "subscription-not-active" }
  if (autoRenew !== undefined && !offer.term) return { kind: "not-renewing" }
  const problem = quantity === undefined ? null : problemWithQuantity(offer, quantity)
  return problem && { kind: "invalid", problems: { quantity: problem } }
}

/** What an agent can do to a subscription besides changing its licence count, and what it changes. */
export const SUBSCRIPTION_ACTS = {
  suspend: { state: "suspended" },
  reactivate: { state: "active" },
  cancel: { state: "cancelled" },
  "switch-auto-renewal-on": { autoRenew: true },
  "switch-auto-renewal-off": { autoRenew: false },
} as const satisfies Record<string, SubscriptionChanges>
export type SubscriptionAct = keyof typeof SUBSCRIPTION_ACTS

/** Whether a word, whoever says it, is one of them. */
export function isSubscriptionAct(word: unknown): word is SubscriptionAct {
  return typeof word === "string" && Object.hasOwn(SUBSCRIPTION_ACTS, word)
}
