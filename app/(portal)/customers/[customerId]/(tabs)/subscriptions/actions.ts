"use server"

import { revalidatePath } from "next/cache"
import type { SubscriptionAct } from "@/lib/domain/subscription"
import { refusalOf } from "@/lib/entry/action"
import { changeLicences } from "@/lib/usecases/change-licences"
import { manageSubscription } from "@/lib/usecases/manage-subscription"

export async function change(customerId: string, subscriptionId: string, version: number, typed: { quantity: string }) {
  const refusal = await refusalOf(changeLicences, { customerId, subscriptionId, version, ...typed })
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}

export async function manage(customerId: string, subscriptionId: string, version: number, act: SubscriptionAct) {
  const refusal = await refusalOf(manageSubscription, { customerId, subscriptionId, version, act })
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}
