import type { Route } from "next"
import type { DraftStep } from "@/lib/domain/draft"
import type { AccountInfo } from "./account-info"

/** The page of a step of a draft; `at` is the section or field there that takes the focus. */
export function addressOfStep(draftId: string, step: DraftStep, at?: string): Route {
  const page = `/customers/new/${draftId}/${step}`
  return (at ? `${page}#${encodeURIComponent(at)}` : page) as Route
}

/** The customer that a draft has become, with a sentence for whoever submits or opens the draft once more. */
export function addressOfSubmitted(customerId: string): Route {
  return `/customers/${customerId}?submitted=1` as Route
}

const ON_ACCOUNT_INFO: Record<keyof AccountInfo, true> = {
  companyName: true,
  domain: true,
  country: true,
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  postalCode: true,
  registrationNumber: true,
  contact: true,
  accepted: true,
  acceptedOn: true,
  means: true,
  note: true,
  signatory: true,
}

/** The step on which a field stands, by the name under which a problem with it is told: what is no field of the first step is a line. */
export function stepOfField(field: string): "account-info" | "subscriptions" {
  const [name = ""] = field.split(".")
  return name in ON_ACCOUNT_INFO ? "account-info" : "subscriptions"
}

/** Where on its step a field stands, as its address names it: of a line ("lines.1.quantity") there is one field. */
export function placeOfField(field: string): string {
  return /^lines\.\d+/.exec(field)?.[0] ?? field
}
