"use server"

import type { TypedAcceptance } from "@/components/agreement/typed-acceptance"
import type { ChangedCustomer } from "@/components/customer/typed-customer"
import { act } from "@/lib/entry/action"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { correctCustomer } from "@/lib/usecases/correct-customer"
import { pretendDirectAcceptance } from "@/lib/usecases/pretend-direct-acceptance"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"

type BasedOn = string | null

export async function confirmInAccount(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return act(confirmAcceptance, { ...acceptance, customerId, basedOn, channel: "account" })
}

export async function confirmAtCheckout(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return act(confirmAcceptance, { ...acceptance, customerId, basedOn, channel: "checkout" })
}

export async function confirmForLicences(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return act(confirmAcceptance, { ...acceptance, customerId, basedOn, channel: "licence_change" })
}

export async function correct(customerId: string, version: number, changed: ChangedCustomer) {
  return act(correctCustomer, { ...changed, customerId, version })
}

export async function withdraw(customerId: string, confirmationId: string, typed: { reason: string }) {
  return act(withdrawConfirmation, { ...typed, customerId, confirmationId })
}

export async function pretend(customerId: string, signed: boolean) {
  return act(pretendDirectAcceptance, { customerId, signed })
}
