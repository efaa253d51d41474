import type { Prisma } from "@/lib/db/generated/client"
import { agreementTextFor, CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import type { Role } from "@/lib/domain/role"
import { phoneE164 } from "@/lib/domain/text/phone-number"
import { searchTextOf } from "@/lib/domain/text/search-text"

export type Person = { firstName: string; lastName: string; email: string; phone?: string }

export type SampleCustomer = {
  partnerId: string
  id: string
  companyName: string
  /** Without ".onmicrosoft.com". */
  domain: string
  country: string
  addressLine1: string
  city: string
  state?: string
  postalCode?: string
  contact: Person
  createdAt: Date
}

/** A row of the customer table from what a story says of it. */
export function customerRow({ contact, domain: prefix, ...customer }: SampleCustomer): Prisma.CustomerCreateManyInput {
  const domain = `${prefix}.onmicrosoft.com`
  return {
    ...customer,
    domain,
    searchText: searchTextOf({ ...customer, domain }),
    contactFirstName: contact.firstName,
    contactLastName: contact.lastName,
    contactEmail: contact.email,
    contactPhone: contact.phone ?? null,
    contactPhoneE164: contact.phone ? phoneE164(contact.phone, customer.country) : null,
    adminUserName: `admin@${domain}`,
  }
}

type SampleConfirmation = {
  by: { partnerId: string; agentId: string; roles: Role[] }
  customerId: string
  /** Counts the customer's confirmations; the first, unless told. */
  number?: number
  country: string
  person: Person
  acceptedOn: string
  recordedAt: Date
  channel: Prisma.ConfirmationCreateManyInput["channel"]
  reason?: string
}

/** A row of the confirmation table, of the text that was in force then. */
export function confirmationRow(confirmation: SampleConfirmation): Prisma.ConfirmationCreateManyInput {
  const { by, customerId, number = 1, country, person, acceptedOn, recordedAt, channel, reason } = confirmation
  const version = acceptedOn >= "2023-03-01" ? "2023-03" : "2019-10"
  const text = agreementTextFor(country, { templateId: CUSTOMER_AGREEMENT_TEMPLATE, version, link: "" })
  return {
    partnerId: by.partnerId,
    agentId: by.agentId,
    agentRoles: by.roles,
    customerId,
    number,
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    phone: person.phone ?? null,
    phoneE164: person.phone ? phoneE164(person.phone, country) : null,
    acceptedOn: new Date(`${acceptedOn}T00:00:00Z`),
    templateId: text.templateId,
    version: text.version,
    country,
    language: text.language,
    channel,
    reason: reason ?? null,
    recordedAt,
  }
}
