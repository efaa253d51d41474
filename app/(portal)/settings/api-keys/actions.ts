"use server"

import { revalidatePath } from "next/cache"
import type { ApiKeyAnswer, WantedApiKey } from "@/components/settings/api-key-form"
import type { Refusal } from "@/lib/domain/refusal"
import { answer, refusalOf } from "@/lib/entry/action"
import { makeApiKey as make } from "@/lib/usecases/make-api-key"
import { revokeApiKey as revoke } from "@/lib/usecases/revoke-api-key"

export async function makeApiKey(key: WantedApiKey): Promise<ApiKeyAnswer> {
  const made = await answer(make, key)
  if (!made.refusal) revalidatePath("/settings/api-keys")
  return made
}

export async function revokeApiKey(apiKeyId: string): Promise<Refusal | null> {
  const refusal = await refusalOf(revoke, { apiKeyId })
  if (!refusal) revalidatePath("/settings/api-keys")
  return refusal
}
