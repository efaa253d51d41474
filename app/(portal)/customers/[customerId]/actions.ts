"use server"

import { revalidatePath } from "next/cache"
import type { TypedAcceptance } from "@/components/agreement/typed-acceptance"
import type { Channel } from "@/lib/domain/confirmation"
import type { Refusal } from "@/lib/domain/refusal"
import { refusalOf } from "@/lib/entry/action"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { pretendDirectAcceptance } from "@/lib/usecases/pretend-direct-acceptance"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"

type BasedOn = string | null

export async function confirmInAccount(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return confirm({ customerId, basedOn, ...acceptance, channel: "account" })
}

export async function confirmAtCheckout(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return confirm({ customerId, basedOn, ...acceptance, channel: "checkout" })
}

export async function confirmForLicences(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return confirm({ customerId, basedOn, ...acceptance, channel: "licence_change" })
}

export async function withdraw(customerId: string, confirmationId: string, typed: { reason: string }) {
  const refusal = await refusalOf(withdrawConfirmation, { customerId, confirmationId, ...typed })
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}

export async function pretend(customerId: string, signed: boolean) {
  const refusal = await refusalOf(pretendDirectAcceptance, { customerId, signed })
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}

type Confirming = TypedAcceptance & { customerId: string; basedOn: BasedOn; channel: Channel }

/** Every page shows where the customer stands, the frame's count included. */
async function confirm(confirming: Confirming): Promise<Refusal | null> {
  const refusal = await refusalOf(confirmAcceptance, confirming)
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}
