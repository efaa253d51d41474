import { z } from "zod"
import { SEARCHED_FIELDS } from "@/lib/domain/customer-list"
import { AGREEMENT_STATUSES } from "@/lib/domain/eligibility"
import { Refused, refuseProblems } from "@/lib/domain/refusal"
import { checkDomain } from "@/lib/usecases/check-domain"
import { createCustomer } from "@/lib/usecases/create-customer"
import { findCustomers } from "@/lib/usecases/find-customers"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { endpoint, ok } from "../endpoint"
import { filterOf } from "../filter"
import { pageAnswered, SeekOperation, seekOf } from "../seek"
import { collectionOf, ofCustomer } from "../shapes"
import { billing } from "./billing"
import {
  CompanyProfile,
  Customer,
  CustomerInList,
  customerInList,
  customerWhole,
  Eligibility,
  eligibility,
} from "./resource"
import { saidOtherwise } from "./said-otherwise"
import { fieldsOfProfile, nameIn, namesSaidOtherwise, PROFILE_EXAMPLE, SentProfile } from "./sent-profile"

const PER_PAGE = 500

const Filter = z.object({
  field: z.enum(SEARCHED_FIELDS),
  value: z.string(),
  operator: z.enum(["starts_with"]).default("starts_with"),
  fieldType: z.enum(["String"]).optional(),
})
const Asked = z.object({
  size: z.coerce.number().int().min(0).max(PER_PAGE).default(0).describe("0 is as many as a page holds: 500"),
  filter: filterOf(Filter).describe(
    'JSON: {"Field":"CompanyName","Value":"cont","Operator":"starts_with"}; Field may be Domain or IndirectReseller',
  ),
  include: z.enum(["eligibility"]).optional().describe("Ours: the gate's answer with each customer"),
  agreementStatus: z.enum(AGREEMENT_STATUSES).optional().describe("Ours: those of one status only"),
})
const list = endpoint({
  tag: "Customers",
  method: "get",
  path: "/customers",
  summary: "The partner's customers, by name",
  usecase: findCustomers,
  description:
    "The pages beside this one are at `links.next` and `links.previous`: the address, sent with its header MS-ContinuationToken.",
  query: Asked.extend({ seekOperation: SeekOperation }),
  answer: { status: 200, description: "A page of customers", schema: collectionOf(CustomerInList) },
  errors: [800002, 900126],
  fields: { cursor: "MS-ContinuationToken", startsWith: "filter" },
  async handle({ ask, query, header, say }) {
    const seek = seekOf(query.seekOperation, header("MS-ContinuationToken"))
    const before = Asked.safeParse(seek.asked)
    const size = query.size || before.data?.size || PER_PAGE
    const filter = query.filter ?? before.data?.filter ?? null
    const include = query.include ?? before.data?.include
    const agreementStatus = query.agreementStatus ?? before.data?.agreementStatus
    const search = { size, status: agreementStatus ?? null, startsWith: filter }
    const page = await ask(findCustomers, { ...search, ...seek, cursor: before.success ? seek.cursor : "" })
    const items = page.rows.map((row) => ({
      ...customerInList(row),
      eligibility: include && eligibility(row.status, say.error(13605)),
    }))
    const said = { size, filter: filter && JSON.stringify(filter), include, agreementStatus }
    return ok(pageAnswered(items, page, "/customers", said, seek))
  },
})

const view = endpoint({
  tag: "Customers",
  method: "get",
  path: "/customers/{customerId}",
  summary: "One customer",
  usecase: viewCustomer,
  params: ofCustomer,
  answer: { status: 200, description: "The customer", schema: Customer },
  errors: [60003, 900118],
  async handle({ ask, params }) {
    return ok(customerWhole((await ask(viewCustomer, params)).customer))
  },
})

const profile = endpoint({
  tag: "Customers",
  method: "get",
  path: "/customers/{customerId}/profiles/company",
  summary: "A customer's company profile",
  usecase: viewCustomer,
  params: ofCustomer,
  answer: { status: 200, description: "The profile", schema: CompanyProfile },
  errors: [60003, 900118],
  async handle({ ask, params }) {
    return ok(customerInList((await ask(viewCustomer, params)).customer).companyProfile)
  },
})

const eligible = endpoint({
  tag: "Customers",
  ours: true,
  method: "get",
  path: "/customers/{customerId}/eligibility",
  summary: "Whether a customer may order, and why not",
  usecase: viewCustomer,
  params: ofCustomer,
  answer: { status: 200, description: "The gate's answer", schema: Eligibility },
  errors: [60003, 900118],
  async handle({ ask, params, say }) {
    return ok(eligibility((await ask(viewCustomer, params)).status, say.error(13605)))
  },
})

const GIVEN = "The portal gives it; the answer has it"

const Text = z.string().optional()
const example = {
  companyProfile: { domain: "lucernepub.onmicrosoft.com" },
  billingProfile: PROFILE_EXAMPLE,
}

const NewCustomer = z.object({
  companyProfile: z.object({ domain: Text, companyName: Text, organizationRegistrationNumber: Text }).optional(),
  billingProfile: SentProfile.optional(),
  associatedPartnerId: z.guid().optional().describe("The indirect reseller of an indirect provider's customer"),
})

const create = endpoint({
  tag: "Customers",
  method: "post",
  path: "/customers",
  summary: "Create a customer",
  usecase: createCustomer,
  description: "Its acceptance is confirmed by a call of its own; orders wait for it.",
  body: NewCustomer,
  readOver: {
    ...{ id: GIVEN, commerceId: GIVEN, "companyProfile.tenantId": GIVEN, "billingProfile.id": GIVEN },
    relationshipToPartner: "Whoever creates a customer is its reseller",
    userCredentials: "The admin's name and one-time password are made here; the answer has them",
    enableGDAPByDefault: "No delegated administration is kept here",
  },
  example,
  answer: { status: 201, description: "The customer, with its admin's one-time password", schema: Customer },
  errors: [800002],
  fields: {
    ...fieldsOfProfile("billingProfile."),
    domain: "companyProfile.domain",
    registrationNumber: "companyProfile.organizationRegistrationNumber",
    "contact.firstName": "billingProfile.defaultAddress.firstName",
    "contact.lastName": "billingProfile.defaultAddress.lastName",
    resellerId: "associatedPartnerId",
  },
  async handle({ act, body: { companyProfile = {}, billingProfile = {}, associatedPartnerId } }) {
    refuseProblems({
      ...saidOtherwise(
        ["companyProfile.companyName", companyProfile.companyName],
        ["billingProfile.companyName", billingProfile.companyName],
      ),
      ...namesSaidOtherwise(billingProfile, "billingProfile."),
    })
    const { defaultAddress = {}, ...billing } = billingProfile
    const { firstName: _, lastName: __, phoneNumber, ...address } = defaultAddress
    const contact = {
      ...nameIn(billingProfile),
      email: billing.email ?? "",
      phone: phoneNumber ?? "",
    }
    const company = {
      companyName: billing.companyName?.trim() ? billing.companyName : companyProfile.companyName,
      domain: companyProfile.domain,
      registrationNumber: companyProfile.organizationRegistrationNumber,
    }
    const { culture, language } = billing
    const sent = { ...address, ...company, contact, culture, language, resellerId: associatedPartnerId }
    return act(createCustomer, sent, ({ customer, adminUserName, oneTimePassword }) => ({
      status: 201,
      body: customerWhole(customer),
      shownOnce: { userCredentials: { userName: adminUserName, password: oneTimePassword } },
    }))
  },
})

const domain = endpoint({
  tag: "Customers",
  method: "head",
  path: "/domains/{domain}",
  summary: "Whether a domain is taken",
  usecase: checkDomain,
  params: z.object({ domain: z.string() }),
  answer: { status: 200, description: "It is taken" },
  errors: [404],
  async handle({ ask, params }) {
    const { taken } = await ask(checkDomain, params)
    if (!taken) throw new Refused({ kind: "not-found", what: "domain" })
    return ok(undefined)
  },
})

export const customers = [list, view, profile, ...billing, eligible, create, domain]
