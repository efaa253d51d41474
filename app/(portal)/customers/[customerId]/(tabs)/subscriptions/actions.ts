"use server"

import type { Refusal } from "@/lib/domain/refusal"
import { isSubscriptionAct, SUBSCRIPTION_ACTS } from "@/lib/domain/subscription"
import { act } from "@/lib/entry/action"
import { own } from "@/lib/entry/own"
import { changeSubscription } from "@/lib/usecases/change-subscription"

type Wishes = Omit<Parameters<typeof changeSubscription>[1], "customerId" | "subscriptionId" | "version">

export async function changeLicences(
  customerId: string,
  subscriptionId: string,
  version: number,
  typed: { quantity: string },
) {
  return change(customerId, subscriptionId, version, own(typed, ["quantity"]))
}

export async function manage(customerId: string, subscriptionId: string, version: number, act: string) {
  if (!isSubscriptionAct(act)) return { kind: "invalid", problems: { act: { key: "required" } } } satisfies Refusal
  return change(customerId, subscriptionId, version, SUBSCRIPTION_ACTS[act])
}

async function change(
  customerId: string,
  subscriptionId: string,
  version: number,
  wishes: Wishes,
): Promise<Refusal | null> {
  return act(changeSubscription, { ...wishes, customerId, subscriptionId, version })
}
