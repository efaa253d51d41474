import { z } from "zod"
import type { CalendarDate } from "./calendar-date"
import { type Company, readCompany, withoutUnusedFields } from "./company"
import { type Acceptance, readAcceptance } from "./confirmation"
import type { Partner } from "./partner"
import { type PrimaryContact, readContact } from "./primary-contact"
import type { Problems } from "./problem"
import { sentText } from "./text/limits"
import { word } from "./text/word"

/** How many drafts are listed, the last touched first. */
export const DRAFTS_LISTED = 200

/** The steps of the new-customer wizard that can be edited; after `review` comes the confirmation of what was made. */
export const DRAFT_STEPS = ["account-info", "subscriptions", "review"] as const
export type DraftStep = (typeof DRAFT_STEPS)[number]

/** Any text, as it is; but what PostgreSQL cannot keep in JSON (NUL, halves of characters) nobody typed. */
const typed = sentText.catch("").transform((text) => text.replaceAll("\u0000", "").toWellFormed())

/**
 * A new customer as far as it is typed: any text in any field, kept as it is. Whether it is right is asked at Next and
 * at Submit (`newCustomerFrom`). `signatory` null means: the primary contact, whoever that will be.
 */
export type DraftValues = z.output<typeof DraftValues>
const DraftPerson = z.object({ firstName: typed, lastName: typed, email: typed, phone: typed })
export const DraftValues = z.object({
  companyName: typed,
  domain: typed,
  country: typed,
  addressLine1: typed,
  addressLine2: typed,
  city: typed,
  state: typed,
  postalCode: typed,
  registrationNumber: typed,
  contact: DraftPerson,
  accepted: z.boolean().catch(false),
  acceptedOn: typed,
  means: typed,
  note: typed,
  signatory: DraftPerson.nullable(),
  // No licences of an offer are no line.
  lines: z
    .array(z.object({ offerId: word, quantity: z.number().int().min(0).max(1_000_000) }))
    .max(100)
    .transform((lines) => lines.filter((line) => line.quantity > 0)),
})

const nobody = { firstName: "", lastName: "", email: "", phone: "" }

/** A draft in which nothing is typed yet. */
export const EMPTY_DRAFT: DraftValues = {
  companyName: "",
  domain: "",
  country: "",
  addressLine1: "",
  addressLine2: "",
  city: "",
  state: "",
  postalCode: "",
  registrationNumber: "",
  contact: nobody,
  accepted: false,
  acceptedOn: "",
  means: "",
  note: "",
  signatory: null,
  lines: [],
}

/** A new customer, right in every field: what the wizard submits and the API posts. `acceptance` null: orders wait. */
export type NewCustomer = Company & { contact: PrimaryContact; acceptance: NewAcceptance | null; lines: Line[] }

type NewAcceptance = Omit<Acceptance, "reason">
type Line = { offerId: string; quantity: number }
type Setting = { today: CalendarDate; partner: Pick<Partner, "domain" | "cloud">; anyPhone?: boolean }

/** Reads a draft as a new customer, without what was typed into fields that its country does not show. */
export function newCustomerFrom(draft: DraftValues, setting: Setting) {
  return readNewCustomer(withoutUnusedFields(draft, countryOf(draft)), setting)
}

function countryOf({ country }: Pick<DraftValues, "country">): string {
  return country.trim().toUpperCase()
}

/**
 * Reads what was typed or sent as a new customer, or says all that is wrong with it, by the names of the draft's fields.
 * `today` is the agent's; the phone numbers are read for the customer's country, and kept unread where a program sent
 * them (`anyPhone`).
 */
export function readNewCustomer(
  draft: DraftValues,
  { today, partner, anyPhone = false }: Setting,
): { customer: NewCustomer } | { problems: Problems } {
  const country = countryOf(draft)
  const company = readCompany(draft, partner.cloud)
  const contact = readContact(draft.contact, { country, partner, anyPhone })
  const { acceptedOn, means, note } = draft
  const acceptance = draft.accepted
    ? readAcceptance({ ...(draft.signatory ?? draft.contact), acceptedOn, means, note }, { today, country })
    : { value: null }
  if ("value" in company && "value" in contact && "value" in acceptance) {
    const { lines } = draft
    return { customer: { ...company.value, contact: contact.value, acceptance: acceptance.value, lines } }
  }
  const problems = {
    ...problemsIn(company),
    // What is wrong with a contact that is followed is said once, at the contact.
    ...under("acceptance", problemsIn(acceptance)),
    ...under("contact", problemsIn(contact)),
  }
  return { problems: asDraftFields(problems, draft) }
}

function problemsIn(read: { value: unknown } | { problems: Problems }): Problems {
  return "problems" in read ? read.problems : {}
}

function under(field: string, problems: Problems): Problems {
  return Object.fromEntries(Object.entries(problems).map(([name, problem]) => [`${field}.${name}`, problem]))
}

/** The acceptance's day, means, note and person stand in fields of the draft; what is wrong with a followed contact is said once, at the contact. */
function asDraftFields(problems: Problems, draft: DraftValues): Problems {
  const fields = Object.entries(problems).map(([path, problem]) => {
    const own = /^acceptance\.(acceptedOn|means|note)$/.exec(path)?.[1]
    if (own) return [own, problem] as const
    return [path.replace(/^acceptance\./, draft.signatory ? "signatory." : "contact."), problem] as const
  })
  return Object.fromEntries(fields)
}
