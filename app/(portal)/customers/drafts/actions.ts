"use server"

import { revalidatePath } from "next/cache"
import type { Refusal } from "@/lib/domain/refusal"
import { refusalOf } from "@/lib/entry/action"
import { discardDraft } from "@/lib/usecases/discard-draft"

export async function discardDraftAction(draftId: string): Promise<Refusal | null> {
  const refusal = await refusalOf(discardDraft, { draftId })
  if (!refusal) revalidatePath("/customers/drafts")
  return refusal
}
