import { type DraftValues, EMPTY_DRAFT } from "@/lib/domain/draft"

/** What an agent types into the acceptance form; right, until a test changes it. */
export function acceptance<Changes extends object>(changes?: Changes) {
  return {
    firstName: "Tania",
    lastName: "Carr",
    email: "tania.carr@fabrikam.example",
    phone: "03 555 0188",
    acceptedOn: "2026-11-20",
    ...changes,
  }
}

/** A new customer as typed in the wizard: everything right, the acceptance not ticked, nothing chosen, until a test changes it. */
export function draftValues(changes: Partial<DraftValues> = {}): DraftValues {
  return {
    ...EMPTY_DRAFT,
    companyName: "Lucerne Publishing",
    domain: "lucernepub",
    country: "TW",
    addressLine1: "中山北路二段42號",
    city: "台北市",
    postalCode: "104094",
    contact: { firstName: "怡君", lastName: "張", email: "yichun@lucernepub.example", phone: "02 5550 0177" },
    ...changes,
  }
}

/** The acceptance as ticked in the wizard, by the primary contact. */
export const ticked = { accepted: true, acceptedOn: "2026-11-20" } as const
