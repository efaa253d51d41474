import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import { beforeAll, describe, expect, test } from "vitest"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import connector from "@/tests/published/connector.json"
import customerService from "@/tests/published/customer-service.json"
import { agent, confirmedCustomer, newSubscription } from "../world"
import { type Answered, call, serveApi } from "./client"

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
    expect(Object.keys(body).length).toBeGreaterThan(0)
  })
})

describe("the connector's description", () => {
  test.each(Object.entries(connector.answers))("%s", async (path, schema) => {
    const { status, body }: Answered = await call("GET", path.replace("{CustomerTenantID}", customerId))
    expect(status).toBe(200)
    expect(complaints(schema, body)).toEqual([])
    // Nothing of ours is in a description by chance: what it names of a list's items, we give most of.
    if ("items" in body) expect(body.items.length).toBeGreaterThan(0)
  })

  test("one subscription is as in the list", async () => {
    const { items } = (await call("GET", `/customers/${customerId}/subscriptions`)).body
    const one = await call("GET", `/customers/${customerId}/subscriptions/${subscriptionId}`)
    expect(items).toContainEqual(one.body)
  })
})

test("a complaint would be heard", () => {
  expect(complaints({ $ref: "customer-service#/definitions/Agreement" }, { dateAgreed: 7 })).not.toEqual([])
})

function complaints(schema: object, body: unknown) {
  ajv.validate(schema, body)
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
