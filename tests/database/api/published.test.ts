import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import { beforeAll, describe, expect, test } from "vitest"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import connector from "@/tests/published/connector.json"
import customerService from "@/tests/published/customer-service.json"
import { agent, confirmedCustomer, newSubscription } from "../world"
import { type Answered, call, serveApi } from "./client"
import { describedBy, propertiesOf, without } from "./properties"

// Answers held against the descriptions that others published of the same API.
serveApi()

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv, { formats: ["date-time", "uri"] })
for (const format of ["int32", "double", "float"]) ajv.addFormat(format, true)
ajv.addSchema({ $id: "customer-service", definitions: customerService.definitions })

let customerId: string
let subscriptionId: string
beforeAll(async () => {
  customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
  subscriptionId = await newSubscription(customerId)
})

describe("Microsoft's Swagger of the customer service", () => {
  test.each([
    ["ResourceCollectionOfAgreementMetadata", (): string => "/agreements?agreementType=*"],
    ["ResourceCollectionOfAgreement", (): string => `/customers/${customerId}/agreements?agreementType=*`],
    [
      "AgreementDocument",
      (): string => `/agreementTemplates/${CUSTOMER_AGREEMENT_TEMPLATE}/document?language=de-DE&country=CA`,
    ],
    [
      "DirectSignedCustomerAgreementStatus",
      (): string => `/customers/${customerId}/directSignedMicrosoftCustomerAgreementStatus`,
    ],
  ] as const)("%s", async (name, path) => {
    const { status, body }: Answered = await call("GET", path())
    expect(status).toBe(200)
    expect(complaints({ $ref: `customer-service#/definitions/${name}` }, body)).toEqual([])
    const given = propertiesOf(body)
    expect(without(given, describedBy({ $ref: name }, customerService.definitions))).toEqual([])
    expect(without(describedBy({ $ref: name }, customerService.definitions), given)).toEqual([])
  })
})

describe("the connector's description", () => {
  test.each(Object.entries(connector.answers))("%s", async (path, schema) => {
    const { status, body }: Answered = await call("GET", path.replace("{CustomerTenantID}", customerId))
    expect(status).toBe(200)
    expect(complaints(schema, body)).toEqual([])
    expect(without(propertiesOf(body), describedBy(schema))).toEqual(BEYOND[path] ?? [])
    expect(without(describedBy(schema), propertiesOf(body))).toEqual(NOT_GIVEN[path] ?? [])
  })

  test("one subscription is as in the list", async () => {
    const { items } = (await call("GET", `/customers/${customerId}/subscriptions`)).body
    const one = await call("GET", `/customers/${customerId}/subscriptions/${subscriptionId}`)
    expect(items).toContainEqual(one.body)
  })
})

// No description names what must be given, so what we give beyond it, and what we do not give, is told here: a property
// that is misspelt would be in both.
const BEYOND: Record<string, string[]> = {
  "/v1/customers/{CustomerTenantID}/subscriptions": ["items[].actionTaken", "items[].actions", "items[].entitlementId"],
  "/v1/customers/{CustomerTenantID}/orders": ["items[].lineItems[].billingCycle"],
}
const NOT_GIVEN: Record<string, string[]> = {
  // Neither promotions nor other publishers are sold here, and a subscription's days of billing are Microsoft's to say.
  "/v1/customers/{CustomerTenantID}/subscriptions": [
    "items[].billingCycleEndDate",
    "items[].cancellationAllowedUntilDate",
    "items[].isMicrosoftProduct",
    "items[].partnerId",
    "items[].productType",
    "items[].productType.displayName",
    "items[].productType.id",
    "items[].promotionId",
    "items[].publisherName",
    "items[].renewalTermDuration",
  ],
  "/v1/customers/{CustomerTenantID}/orders": [
    "items[].alternateId",
    "items[].currencySymbol",
    "items[].lineItems[].customTermEndDate",
    "items[].lineItems[].promotionId",
  ],
  // This customer has no state, culture and language; the company's address is that of the billing profile.
  "/v1/customers/{CustomerTenantID}": [
    "billingProfile.culture",
    "billingProfile.defaultAddress.region",
    "billingProfile.defaultAddress.state",
    "billingProfile.language",
    "companyProfile.address",
    "companyProfile.address.addressLine1",
    "companyProfile.address.city",
    "companyProfile.address.country",
    "companyProfile.address.phoneNumber",
    "companyProfile.address.postalCode",
    "companyProfile.address.region",
    "companyProfile.address.state",
    "companyProfile.email",
    "customDomains",
  ],
}

test("a complaint would be heard", () => {
  expect(complaints({ $ref: "customer-service#/definitions/Agreement" }, { dateAgreed: 7 })).not.toEqual([])
})

function complaints(schema: object, body: unknown) {
  ajv.validate(schema, body)
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
