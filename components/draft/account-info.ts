import type { DraftValues } from "@/lib/domain/draft"

/** The first step as its form has it: everything but the chosen offers. */
export type AccountInfo = Omit<DraftValues, "lines">
type Person = DraftValues["contact"]

/** What stands in the form for a draft. */
export function accountInfoOf({ lines: _, ...info }: DraftValues): AccountInfo {
  return info
}

/** The draft with what stands in the form, its fields in the order of the draft's own, so that two can be compared as text. */
export function withAccountInfo(draft: DraftValues, info: AccountInfo): DraftValues {
  return {
    companyName: info.companyName,
    domain: info.domain,
    country: info.country,
    addressLine1: info.addressLine1,
    addressLine2: info.addressLine2,
    city: info.city,
    state: info.state,
    postalCode: info.postalCode,
    registrationNumber: info.registrationNumber,
    contact: person(info.contact),
    accepted: info.accepted,
    acceptedOn: info.acceptedOn,
    means: info.means,
    note: info.note,
    signatory: info.signatory && person(info.signatory),
    lines: draft.lines,
  }
}

function person({ firstName, lastName, email, phone }: Person): Person {
  return { firstName, lastName, email, phone }
}
