"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { DraftStep, DraftValues } from "@/lib/domain/draft"
import { guid } from "@/lib/domain/fields"
import type { Refusal } from "@/lib/domain/refusal"
import { answer } from "@/lib/entry/action"
import { checkDraft } from "@/lib/usecases/check-draft"
import { discardDraft } from "@/lib/usecases/discard-draft"
import { saveDraft } from "@/lib/usecases/save-draft"
import { submitDraft } from "@/lib/usecases/submit-draft"

export async function save(draftId: string, step: DraftStep, version: number | null, values: DraftValues) {
  return answer(saveDraft, { draftId, step, version, values })
}

export async function check(draftId: string, step: "account-info" | "subscriptions"): Promise<Refusal | null> {
  return (await answer(checkDraft, { draftId, step })).refusal
}

/** Throws a draft away; one that was never saved, or is gone already, is as good as thrown away. */
export async function discard(draftId: string): Promise<Refusal | null> {
  const { refusal } = await answer(discardDraft, { draftId })
  if (refusal && refusal.kind !== "not-found") return refusal
  revalidatePath("/", "layout")
  return null
}

/** The same from within the draft, which leads to what is left. */
export async function discardAndLeave(draftId: string): Promise<Refusal | null> {
  return (await discard(draftId)) ?? redirect("/customers/drafts")
}

export async function submit(draftId: string, version: number) {
  return answer(submitDraft, { draftId, version })
}

/** The wizard is over: the counts and lists that the browser keeps are asked for again. */
export async function finish(customerId: string): Promise<void> {
  revalidatePath("/", "layout")
  const id = guid.safeParse(customerId).data
  redirect(id ? `/customers/${id}` : "/customers")
}
