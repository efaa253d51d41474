import type { Offer } from "@/lib/domain/offer"
import type { Refusal } from "@/lib/domain/refusal"
import type { SubscriptionAct, SubscriptionState } from "@/lib/domain/subscription"

/** A subscription as its row shows it. */
export type ShownSubscription = {
  id: string
  offer: Offer
  /** What it is called, if not by its offer's name. */
  friendlyName: string | null
  quantity: number
  /** "2026-12-01", or null for what has no end. */
  renewsOn: string | null
  autoRenew: boolean
  state: SubscriptionState
  version: number
}

/** What an agent may do to subscriptions from their rows; each says why not, or null. */
export type SubscriptionActions = {
  changeLicences: (subscriptionId: string, version: number, typed: { quantity: string }) => Promise<Refusal | null>
  manage: (subscriptionId: string, version: number, act: SubscriptionAct) => Promise<Refusal | null>
}
