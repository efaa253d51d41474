"use server"

import type { TypedAcceptance } from "@/components/agreement/typed-acceptance"
import type { ChangedCustomer } from "@/components/customer/typed-customer"
import { act } from "@/lib/entry/action"
import { own } from "@/lib/entry/own"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { correctCustomer } from "@/lib/usecases/correct-customer"
import { pretendDirectAcceptance } from "@/lib/usecases/pretend-direct-acceptance"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"

type BasedOn = string | null

const ACCEPTANCE = [
  ...(["firstName", "lastName", "email", "phone", "acceptedOn", "means", "note", "reason"] as const),
] as const
const CUSTOMER = [
  ...(["companyName", "country", "addressLine1", "addressLine2", "city", "state", "postalCode"] as const),
  ...(["registrationNumber", "contact"] as const),
] as const

export async function confirmInAccount(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return act(confirmAcceptance, { ...own(acceptance, ACCEPTANCE), customerId, basedOn, channel: "account" })
}

export async function confirmAtCheckout(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return act(confirmAcceptance, { ...own(acceptance, ACCEPTANCE), customerId, basedOn, channel: "checkout" })
}

export async function confirmForLicences(customerId: string, basedOn: BasedOn, acceptance: TypedAcceptance) {
  return act(confirmAcceptance, { ...own(acceptance, ACCEPTANCE), customerId, basedOn, channel: "licence_change" })
}

export async function correct(customerId: string, version: number, changed: ChangedCustomer) {
  return act(correctCustomer, { ...own(changed, CUSTOMER), customerId, version })
}

export async function withdraw(customerId: string, confirmationId: string, typed: { reason: string }) {
  return act(withdrawConfirmation, { ...own(typed, ["reason"]), customerId, confirmationId })
}

export async function pretend(customerId: string, signed: boolean) {
  return act(pretendDirectAcceptance, { customerId, signed })
}
