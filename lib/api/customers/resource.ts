import { z } from "zod"
import { AGREEMENT_STATUSES, type AgreementStatus, refusalToTransact } from "@/lib/domain/eligibility"
import { etagOf } from "../etag"
import { attributesOf, Link, link } from "../shapes"

/** What the company is called and by which domain. (facts.md 4.1) */
export const CompanyProfile = z
  .object({
    tenantId: z.guid(),
    domain: z.string(),
    companyName: z.string(),
    organizationRegistrationNumber: z.string().optional().describe("Where the country demands one"),
    links: z.object({ self: Link }),
    attributes: attributesOf("CustomerCompanyProfile"),
  })
  .meta({ id: "CompanyProfile" })

const Address = z.object({
  country: z.string(),
  state: z.string().optional(),
  city: z.string(),
  addressLine1: z.string(),
  addressLine2: z.string().optional(),
  postalCode: z.string().optional(),
  firstName: z.string(),
  lastName: z.string(),
  phoneNumber: z.string().optional(),
})

/** Whom the customer's invoices go to, and where; also its primary contact. (facts.md 4.2) */
export const BillingProfile = z
  .object({
    id: z.guid(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    culture: z.string().optional(),
    language: z.string().optional(),
    companyName: z.string(),
    defaultAddress: Address,
    attributes: attributesOf("CustomerBillingProfile"),
    links: z.object({ self: Link }),
  })
  .meta({ id: "BillingProfile" })

/** Whether a customer may order, and why not. Beyond Microsoft's API. */
export const Eligibility = z
  .object({
    canTransact: z.boolean(),
    agreementStatus: z.enum(AGREEMENT_STATUSES),
    reason: z.object({ code: z.literal(13605), description: z.string() }).optional(),
  })
  .meta({ id: "Eligibility" })

/** A customer of a list: who it is. (wire.md 4.4) */
export const CustomerInList = z
  .object({
    id: z.guid(),
    companyProfile: CompanyProfile,
    relationshipToPartner: z.literal("reseller"),
    eligibility: Eligibility.optional().describe("With include=eligibility"),
    links: z.object({ self: Link }),
    attributes: attributesOf("Customer"),
  })
  .meta({ id: "CustomerInList" })

/** A customer as a whole. */
export const Customer = CustomerInList.omit({ eligibility: true })
  .extend({
    commerceId: z.guid(),
    billingProfile: BillingProfile,
    allowDelegatedAccess: z.boolean(),
    associatedPartnerId: z.guid().optional(),
    userCredentials: z
      .object({ userName: z.string(), password: z.string() })
      .optional()
      .describe("In the first answer to its creation only"),
  })
  .meta({ id: "Customer" })

type Company = { id: string; companyName: string; domain: string; registrationNumber?: string | null }

export function customerInList({ id, companyName, domain, registrationNumber }: Company) {
  return {
    id,
    companyProfile: {
      tenantId: id,
      domain,
      companyName,
      organizationRegistrationNumber: registrationNumber ?? undefined,
      links: { self: link(`/customers/${id}/profiles/company`) },
      attributes: { objectType: "CustomerCompanyProfile" },
    },
    relationshipToPartner: "reseller",
    links: { self: link(`/customers/${id}`) },
    attributes: { objectType: "Customer" },
  }
}

type Whole = Company & {
  country: string
  addressLine1: string
  addressLine2: string | null
  city: string
  state: string | null
  postalCode: string | null
  contactFirstName: string
  contactLastName: string
  contactEmail: string
  contactPhone: string | null
  culture: string | null
  language: string | null
  resellerId: string | null
  version: number
}

export function customerWhole(customer: Whole) {
  return {
    ...customerInList(customer),
    commerceId: customer.id,
    allowDelegatedAccess: false,
    associatedPartnerId: customer.resellerId ?? undefined,
    billingProfile: billingProfile(customer),
  }
}

export function billingProfile(customer: Whole) {
  const name = { firstName: customer.contactFirstName, lastName: customer.contactLastName }
  return {
    id: customer.id,
    ...name,
    email: customer.contactEmail,
    culture: customer.culture ?? undefined,
    language: customer.language ?? undefined,
    companyName: customer.companyName,
    defaultAddress: {
      country: customer.country,
      state: customer.state ?? undefined,
      city: customer.city,
      addressLine1: customer.addressLine1,
      addressLine2: customer.addressLine2 ?? undefined,
      postalCode: customer.postalCode ?? undefined,
      ...name,
      phoneNumber: customer.contactPhone ?? undefined,
    },
    links: { self: link(`/customers/${customer.id}/profiles/billing`) },
    attributes: { etag: etagOf(customer.version), objectType: "CustomerBillingProfile" },
  }
}

/** The gate's answer. `description` is that of the code, as an order would be refused with. */
export function eligibility(status: AgreementStatus, description: string) {
  const refused = refusalToTransact(status) !== null
  return {
    canTransact: !refused,
    agreementStatus: status,
    reason: refused ? { code: 13605, description } : undefined,
  }
}
