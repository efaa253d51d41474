import { type Company, readChangedCompany } from "./company"
import type { Partner } from "./partner"
import { type PrimaryContact, readChangedContact } from "./primary-contact"
import type { Problem, Problems } from "./problem"

/** What of a customer can be corrected, in the names of the wizard's fields. Its country and domain are its tenant's, which nobody corrects. */
const ALWAYS = [
  "companyName",
  "addressLine1",
  "city",
  "contact.firstName",
  "contact.lastName",
  "contact.email",
] as const
const SOMETIMES = [
  ...(["addressLine2", "state", "postalCode", "registrationNumber", "contact.phone", "culture", "language"] as const),
] as const
const CORRECTABLE = [...ALWAYS, ...SOMETIMES] as const
export type CorrectableField = (typeof CORRECTABLE)[number]

/** What a customer's fields say; null where they say nothing. */
export type CustomerFacts = Record<(typeof ALWAYS)[number], string> & Record<(typeof SOMETIMES)[number], string | null>

/** One thing that was corrected: what it said before, and what it says now. */
export type Correction = { field: CorrectableField; from: string | null; to: string | null }

export type TypedCorrection = Partial<Record<keyof Company | "culture" | "language", string | undefined>> & {
  contact?: Partial<Record<keyof PrimaryContact, string | undefined>> | undefined
}
type Setting = { country: string; partner: Pick<Partner, "domain">; anyPhone?: boolean }

/**
 * Reads what was typed or sent over what a customer's fields say: what is left out stays, what is empty says nothing any
 * more. The rules are the wizard's, asked of the fields that change; what is wrong is named as there.
 */
export function readCorrection(
  before: CustomerFacts,
  typed: TypedCorrection,
  { country, ...setting }: Setting,
): { facts: CustomerFacts; corrections: Correction[] } | { problems: Problems } {
  const { contact: typedContact = {}, culture, language, ...typedCompany } = typed
  const company = readChangedCompany(before, typedCompany, country)
  const contact = readChangedContact(contactIn(before), typedContact, { country, ...setting })
  if ("problems" in company || "problems" in contact) {
    const ofContact = "problems" in contact ? Object.entries(contact.problems) : []
    return {
      problems: {
        ...("problems" in company && company.problems),
        ...Object.fromEntries(ofContact.map(([name, problem]): [string, Problem] => [`contact.${name}`, problem])),
      },
    }
  }
  const read: Record<string, string | undefined> = {
    ...company.value,
    ...Object.fromEntries(Object.entries(contact.value).map(([name, text]) => [`contact.${name}`, text])),
    ...(culture !== undefined && { culture }),
    ...(language !== undefined && { language }),
  }
  const after = (field: CorrectableField) => (field in read ? read[field] || null : before[field])
  const facts = Object.fromEntries(CORRECTABLE.map((field) => [field, after(field)])) as CustomerFacts
  const changed = CORRECTABLE.filter((field) => facts[field] !== before[field])
  return { facts, corrections: changed.map((field) => ({ field, from: before[field], to: facts[field] })) }
}

function contactIn(facts: CustomerFacts) {
  return {
    firstName: facts["contact.firstName"],
    lastName: facts["contact.lastName"],
    email: facts["contact.email"],
    phone: facts["contact.phone"],
  }
}
