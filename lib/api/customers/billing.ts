import { z } from "zod"
import type { Problems } from "@/lib/domain/problem"
import { Refused } from "@/lib/domain/refusal"
import { correctCustomer } from "@/lib/usecases/correct-customer"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { endpoint, ok } from "../endpoint"
import { versionAsked } from "../etag"
import { ofCustomer } from "../shapes"
import { BillingProfile, billingProfile } from "./resource"
import { fieldsOfProfile, PROFILE_EXAMPLE, SentProfile } from "./sent-profile"

const view = endpoint({
  tag: "Customers",
  method: "get",
  path: "/customers/{customerId}/profiles/billing",
  summary: "A customer's billing profile",
  usecase: viewCustomer,
  params: ofCustomer,
  answer: { status: 200, description: "The profile", schema: BillingProfile },
  errors: [60003, 900118],
  async handle({ ask, params }) {
    return ok(billingProfile((await ask(viewCustomer, params)).customer))
  },
})

const example = { firstName: "怡君", lastName: "張", ...PROFILE_EXAMPLE }

const replace = endpoint({
  tag: "Customers",
  method: "put",
  path: "/customers/{customerId}/profiles/billing",
  summary: "Correct a customer's billing profile",
  usecase: correctCustomer,
  description:
    "Send the whole profile as it is to be: what is left out is empty afterwards. The country is the tenant's and cannot be changed. With attributes.etag or If-Match, a profile that changed meanwhile is refused. What it was before is in the audit records.",
  params: ofCustomer,
  body: SentProfile.extend({
    id: z.string().optional().describe("The customer of the address, if it is named at all"),
    attributes: z.object({ etag: z.string().optional() }).optional(),
  }),
  example,
  answer: { status: 200, description: "The profile as it is now", schema: BillingProfile },
  errors: [2055, 60003, 800002, 900118],
  fields: {
    ...fieldsOfProfile(""),
    version: "If-Match",
    "contact.firstName": "firstName",
    "contact.lastName": "lastName",
  },
  async handle({ ask, act, params: { customerId }, body, header }) {
    const { id, firstName, lastName, email = "", companyName = "", culture = "", language = "", attributes } = body
    const { phoneNumber = "", ...address } = body.defaultAddress ?? {}
    const { customer } = await ask(viewCustomer, { customerId })
    const first = meant(customer.contactFirstName, firstName, address.firstName)
    const last = meant(customer.contactLastName, lastName, address.lastName)
    const problems: Problems = {}
    if (id && id.toLowerCase() !== customer.id) problems.id = { key: "otherCustomer" }
    if (first === null) problems["contact.firstName"] = { key: "namesTwo" }
    if (last === null) problems["contact.lastName"] = { key: "namesTwo" }
    if (Object.keys(problems).length > 0) throw new Refused({ kind: "invalid", problems })

    const { country, state = "", city = "", addressLine1 = "", addressLine2 = "", postalCode = "" } = address
    const profile = {
      ...{ companyName, country, state, city, addressLine1, addressLine2, postalCode, culture, language },
      contact: { firstName: first ?? "", lastName: last ?? "", email, phone: phoneNumber },
    }
    const version = versionAsked(header("If-Match") ?? attributes?.etag)
    return act(correctCustomer, { ...profile, customerId, version, anyPhone: true }, (output) =>
      ok(billingProfile(output.customer)),
    )
  },
})

/** The profile and its address both name the person: what differs from what is known is what was changed. Null when they differ in two ways. */
function meant(known: string, ...sent: (string | undefined)[]): string | null {
  const given = new Set(sent.filter((name) => name !== undefined))
  if (given.size > 1) given.delete(known)
  const [one = ""] = given
  return given.size > 1 ? null : one
}

export const billing = [view, replace]
