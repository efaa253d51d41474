import { demandsRegistration } from "./country"
import type { Partner } from "./partner"
import type { Problems } from "./problem"
import { read, readChanged } from "./read"
import { Signatory } from "./signatory"
import { hostOf } from "./text/email-address"
import { asciiHost } from "./text/host"
import { problemWithPhone } from "./text/phone-number"

/** The person at the customer whom the partner deals with; the same particulars as a signatory, and by default that person. */
export const PrimaryContact = Signatory
export type PrimaryContact = Signatory

/** Reads a contact by what is asked of all people and of those of a customer, or says all that is wrong, by field. */
export function readContact(
  typed: Readonly<Record<string, unknown>>,
  { country, partner, anyPhone = false }: Setting,
): { value: PrimaryContact } | { problems: Problems } {
  return read(PrimaryContact, typed, (readable) =>
    problemsWithContact(readable, { country, partnerDomain: partner.domain, anyPhone }),
  )
}

/** Reads what was changed of a contact that is kept, in the same way. */
export function readChangedContact(
  kept: Readonly<Record<string, string | null>>,
  typed: Readonly<Record<string, string | undefined>>,
  { country, partner, anyPhone = false }: Setting,
): { value: Partial<PrimaryContact> } | { problems: Problems } {
  return readChanged(PrimaryContact, kept, typed, (readable) =>
    problemsWithContact(readable, { country, partnerDomain: partner.domain, anyPhone }),
  )
}

type Setting = { country: string; partner: Pick<Partner, "domain">; anyPhone?: boolean }

/**
 * What is wrong with a new customer's contact, by field, or null. The address may not be Microsoft's or the partner's own;
 * the phone is demanded in some countries (facts.md 1.2, code 600051) and must be readable in all, but for what
 * a program sends (`anyPhone`).
 */
export function problemsWithContact(
  contact: Partial<PrimaryContact>,
  { country, partnerDomain, anyPhone = false }: { country: string; partnerDomain: string; anyPhone?: boolean },
): Problems | null {
  const problems: Problems = {}
  const host = contact.email ? hostOf(contact.email) : null
  if (host === "microsoft.com") problems.email = { key: "emailMicrosoft" }
  else if (host !== null && host === asciiHost(partnerDomain)) problems.email = { key: "emailPartner" }
  const phone = contact.phone
    ? anyPhone
      ? null
      : problemWithPhone(contact.phone, country)
    : demandsRegistration(country)
      ? { key: "phoneRequired" as const }
      : null
  if (phone) problems.phone = phone
  return Object.keys(problems).length > 0 ? problems : null
}
