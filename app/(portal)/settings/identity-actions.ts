"use server"

import type { Refusal } from "@/lib/domain/refusal"
import { answer } from "@/lib/entry/action"
import { proveByMicrosoft } from "@/lib/entry/identity"
import { offerPasskeyProof } from "@/lib/usecases/offer-passkey-proof"
import { proveIdentity } from "@/lib/usecases/prove-identity"

export async function prove(proof: object): Promise<Refusal | null> {
  const { refusal } = await answer(proveIdentity, { proof } as Parameters<typeof proveIdentity>[1])
  return refusal
}

export async function askPasskey() {
  return answer(offerPasskeyProof, {})
}

export async function signInAgain(page: string): Promise<void> {
  await proveByMicrosoft(page)
}
