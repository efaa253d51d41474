"use server"

import type { ApiKeyAnswer, WantedApiKey } from "@/components/settings/api-key-form"
import type { Refusal } from "@/lib/domain/refusal"
import { act, answerOfAct } from "@/lib/entry/action"
import { own } from "@/lib/entry/own"
import { makeApiKey as make } from "@/lib/usecases/make-api-key"
import { revokeApiKey as revoke } from "@/lib/usecases/revoke-api-key"

export async function makeApiKey(key: WantedApiKey): Promise<ApiKeyAnswer> {
  return answerOfAct(make, own(key, ["name", "kind", "days"]))
}

export async function revokeApiKey(apiKeyId: string): Promise<Refusal | null> {
  return act(revoke, { apiKeyId })
}
