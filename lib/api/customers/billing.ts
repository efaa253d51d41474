import { z } from "zod"
import { refuseProblems } from "@/lib/domain/refusal"
import { correctCustomer } from "@/lib/usecases/correct-customer"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { endpoint, ok } from "../endpoint"
import { versionAsked } from "../etag"
import { ofCustomer } from "../shapes"
import { BillingProfile, billingProfile } from "./resource"
import { fieldsOfProfile, nameIn, namesSaidOtherwise, PROFILE_EXAMPLE, SentProfile } from "./sent-profile"

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
    "Send the whole profile as it is to be: what is left out is empty afterwards. The profile and its address name the same person: send a changed name in both. The country is the tenant's and cannot be changed. With attributes.etag or If-Match, a profile that changed meanwhile is refused. What it was before is in the audit records.",
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
    const { id, email = "", companyName = "", culture = "", language = "", attributes } = body
    const { phoneNumber = "", ...address } = body.defaultAddress ?? {}
    const { customer } = await ask(viewCustomer, { customerId })
    const problems = namesSaidOtherwise(body, "")
    if (id && id.toLowerCase() !== customer.id) problems.id = { key: "otherCustomer" }
    refuseProblems(problems)

    const { country, state = "", city = "", addressLine1 = "", addressLine2 = "", postalCode = "" } = address
    const profile = {
      ...{ companyName, country, state, city, addressLine1, addressLine2, postalCode, culture, language },
      contact: { ...nameIn(body), email, phone: phoneNumber },
    }
    const version = versionAsked(header("If-Match") ?? attributes?.etag)
    return act(correctCustomer, { ...profile, customerId, version, anyPhone: true }, (output) =>
      ok(billingProfile(output.customer)),
    )
  },
})

export const billing = [view, replace]
