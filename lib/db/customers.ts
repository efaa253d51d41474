import "server-only"
import type { CustomerFacts } from "@/lib/domain/customer-correction"
import type { NewCustomer } from "@/lib/domain/draft"
import type { AgreementFacts } from "@/lib/domain/eligibility"
import { Refused } from "@/lib/domain/refusal"
import { phoneE164 } from "@/lib/domain/text/phone-number"
import { searchTextOf } from "@/lib/domain/text/search-text"
import { isTaken } from "./busy"
import type { Scope } from "./scope"

/** One customer of the partner's, with what its pages show of it. Another partner's customer is not found. */
export async function getCustomer({ db, partnerId }: Scope, id: string) {
  const customer = await db.customer.findUnique({ where: { partnerId_id: { partnerId, id } } })
  if (!customer) throw new Refused({ kind: "not-found", what: "customer" })
  return customer
}
export type CustomerRow = Awaited<ReturnType<typeof getCustomer>>

/** The same, and nobody else changes what hangs on the customer until the transaction ends: acts on one customer queue here. */
export async function lockCustomer(scope: Scope, id: string): Promise<CustomerRow> {
  await scope.db
    .$queryRaw`select from customer where partner_id = ${scope.partnerId}::uuid and id = ${id}::uuid for update`
  return getCustomer(scope, id)
}

/** What is on record about the customer's acceptance: the facts that the gate asks for. */
export async function agreementFactsOf({ db, partnerId }: Scope, customerId: string): Promise<AgreementFacts> {
  // One after the other: within a transaction there is one connection, and pg 9 will refuse a second query meanwhile.
  const valid = await db.confirmation.findFirst({
    where: { partnerId, customerId, withdrawal: null },
    select: { id: true },
  })
  const direct = await db.directAcceptance.findFirst({
    where: { partnerId, customerId },
    orderBy: [{ checkedAt: "desc" }, { id: "desc" }],
  })
  return { confirmed: valid !== null, acceptedDirectly: direct?.signed ?? false }
}

/** The customer made from a draft, if it has been made: what a second Submit finds. */
export async function findCustomerOfDraft({ db, partnerId }: Scope, draftId: string) {
  return db.customer.findUnique({ where: { partnerId_draftId: { partnerId, draftId } }, select: { id: true } })
}

type Creation = {
  id: string
  customer: NewCustomer
  agentId: string
  draftId: string | null
  adminUserName: string
  culture?: string | null
  language?: string | null
  resellerId?: string | null
  now: Date
}

/** Inserts a customer and takes its domain. Refuses a domain that any tenant holds. */
export async function insertCustomer({ db, partnerId }: Scope, creation: Creation): Promise<void> {
  const { id, customer, agentId, draftId, adminUserName, culture, language, resellerId, now } = creation
  const { contact, acceptance: _, lines: __, ...company } = customer
  await takeDomain({ db, partnerId }, company.domain, id)
  await db.customer.create({
    data: {
      partnerId,
      id,
      companyName: company.companyName,
      domain: company.domain,
      searchText: searchTextOf({ companyName: company.companyName, domain: company.domain, id }),
      country: company.country,
      addressLine1: company.addressLine1,
      addressLine2: company.addressLine2 ?? null,
      city: company.city,
      state: company.state ?? null,
      postalCode: company.postalCode ?? null,
      registrationNumber: company.registrationNumber ?? null,
      contactFirstName: contact.firstName,
      contactLastName: contact.lastName,
      contactEmail: contact.email,
      contactPhone: contact.phone ?? null,
      contactPhoneE164: contact.phone ? phoneE164(contact.phone, company.country) : null,
      adminUserName,
      culture: culture ?? null,
      language: language ?? null,
      resellerId: resellerId ?? null,
      draftId,
      createdById: agentId,
      createdAt: now,
    },
  })
}

/** What can be corrected of a customer, as it says now. */
export function factsOf(customer: CustomerRow): CustomerFacts {
  return {
    companyName: customer.companyName,
    addressLine1: customer.addressLine1,
    addressLine2: customer.addressLine2,
    city: customer.city,
    state: customer.state,
    postalCode: customer.postalCode,
    registrationNumber: customer.registrationNumber,
    "contact.firstName": customer.contactFirstName,
    "contact.lastName": customer.contactLastName,
    "contact.email": customer.contactEmail,
    "contact.phone": customer.contactPhone,
    culture: customer.culture,
    language: customer.language,
  }
}

/** Lets a customer, which is locked, say other things of itself: it is of the next version. */
export async function updateCustomer({ db, partnerId }: Scope, customer: CustomerRow, facts: CustomerFacts) {
  const { id, domain, country } = customer
  const phone = facts["contact.phone"]
  const { companyName, addressLine1, addressLine2, city, state, postalCode, registrationNumber } = facts
  await db.customer.update({
    where: { partnerId_id: { partnerId, id } },
    data: {
      ...{ companyName, addressLine1, addressLine2, city, state, postalCode, registrationNumber },
      searchText: searchTextOf({ companyName, domain, id }),
      contactFirstName: facts["contact.firstName"],
      contactLastName: facts["contact.lastName"],
      contactEmail: facts["contact.email"],
      contactPhone: phone,
      contactPhoneE164: phone ? phoneE164(phone, country) : null,
      culture: facts.culture,
      language: facts.language,
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

async function takeDomain({ db }: Scope, domain: string, tenantId: string): Promise<void> {
  try {
    await db.tenantDomain.create({ data: { domain, tenantId } })
  } catch (error) {
    if (isTaken(error)) throw new Refused({ kind: "invalid", problems: { domain: { key: "domainTaken" } } })
    throw error
  }
}

/** Whether a tenant, whoever's customer, holds the domain. */
export async function isDomainTaken({ db }: Scope, domain: string): Promise<boolean> {
  return (await db.tenantDomain.findUnique({ where: { domain }, select: { domain: true } })) !== null
}
