import { describe, expect, test } from "vitest"
import { newCustomer } from "../world"
import { call, keys, serveApi } from "./client"

serveApi()

const pathOf = (customerId: string) => `/customers/${customerId}/profiles/billing`
async function profile() {
  const customerId = await newCustomer()
  const path = pathOf(customerId)
  const { body } = await call("GET", path)
  return { customerId, path, body }
}

test("it is what the customer's own resource has, and its link leads to it", async () => {
  const { customerId, body } = await profile()
  const whole = (await call("GET", `/customers/${customerId}`)).body
  expect(body).toEqual(whole.billingProfile)
  expect((await call("GET", whole.billingProfile.links.self.uri)).body).toEqual(body)
})

test("a client reads it, changes one thing, and sends it back: that thing is changed, and the etag with it", async () => {
  const { path, body } = await profile()
  const sent = { ...body, companyName: "Fabrikam Holding" }
  const answer = await call("PUT", path, { body: sent })
  expect(answer).toMatchObject({ status: 200, body: { ...sent, attributes: { objectType: "CustomerBillingProfile" } } })
  expect(answer.body.attributes.etag).not.toBe(body.attributes.etag)
  expect((await call("GET", path)).body).toEqual(answer.body)
})

test("as the .NET SDK writes it: capital letters, nulls spelled out", async () => {
  const { path, body } = await profile()
  const { defaultAddress: address } = body
  const sent = {
    ...{
      Id: body.id,
      FirstName: address.firstName,
      LastName: body.lastName,
      Email: body.email,
      Culture: null,
      Language: null,
    },
    CompanyName: body.companyName,
    DefaultAddress: {
      ...{ Country: "TW", Region: null, City: address.city, State: null, AddressLine1: address.addressLine1 },
      ...{
        AddressLine2: null,
        PostalCode: address.postalCode,
        FirstName: address.firstName,
        LastName: address.lastName,
      },
      PhoneNumber: address.phoneNumber,
    },
    Attributes: { Etag: body.attributes.etag, ObjectType: "CustomerBillingProfile" },
  }
  const answer = await call("PUT", path, { body: sent })
  const { firstName } = body
  expect(answer).toMatchObject({ status: 200, body: { firstName, defaultAddress: { firstName } } })
})

test.each<[string, object, object]>([
  ["both names", { firstName: "Ada" }, { firstName: "Ada" }],
  ["the profile's alone", { firstName: "Ada" }, { firstName: null }],
  ["the address's alone", { firstName: " " }, { firstName: "Ada" }],
])("a name is corrected by %s, and sent again it is the same", async (_, names, inAddress) => {
  const { path, body } = await profile()
  const sent = { ...body, ...names, attributes: null, defaultAddress: { ...body.defaultAddress, ...inAddress } }
  for (const _ of [1, 2])
    expect((await call("PUT", path, { body: sent })).body).toMatchObject({
      ...{ firstName: "Ada", lastName: body.lastName, defaultAddress: { firstName: "Ada" } },
    })
})

test("what is left out of it is empty afterwards", async () => {
  const { path, body } = await profile()
  const { phoneNumber: _, ...defaultAddress } = body.defaultAddress
  const answer = await call("PUT", path, { body: { ...body, defaultAddress } })
  expect(answer.body.defaultAddress).not.toHaveProperty("phoneNumber")
})

describe("it is refused, and nothing is changed, when", () => {
  // biome-ignore lint/suspicious/noExplicitAny: a profile as the API gives it, to be spoilt.
  const spoilt: [string, (body: any) => object, number, string | null][] = [
    ["it is of another etag", (body) => ({ ...body, attributes: { etag: "djk=" }, email: "n@x.example" }), 2055, null],
    ["it moves to another country", (body) => withAddress(body, { country: "JP" }), 800002, "defaultAddress.country"],
    ["it names another customer", (body) => ({ ...body, id: crypto.randomUUID() }), 800002, "id"],
    ["it is without a name", ({ companyName: _, ...body }) => body, 800002, "companyName"],
    ["its e-mail is none", (body) => ({ ...body, email: "x" }), 800002, "email"],
    ["its postal code is none", (body) => withAddress(body, { postalCode: "1" }), 800002, "defaultAddress.postalCode"],
    ["its phone is a list", (body) => withAddress(body, { phoneNumber: [] }), 800002, "defaultAddress.phoneNumber"],
    [
      "one of its names is new, the other what is known",
      (body) => ({ ...body, firstName: "Ada" }),
      800002,
      "firstName",
    ],
    ["its address names another", (body) => withAddress(body, { lastName: "Ada" }), 800002, "lastName"],
    [
      "it names two people",
      (body) => ({ ...withAddress(body, { firstName: "Eva" }), firstName: "Ada" }),
      800002,
      "firstName",
    ],
  ]
  test.each(spoilt)("%s", async (_, spoil, code, field) => {
    const { path, body } = await profile()
    const answer = await call("PUT", path, { body: spoil(body) })
    expect(answer).toMatchObject({ status: 400, body: { code } })
    if (field) expect(answer.body.data).toEqual([expect.stringMatching(new RegExp(`^${field}: `))])
    expect((await call("GET", path)).body).toEqual(body)
  })

  const withAddress = (body: { defaultAddress: object }, changes: object) => ({
    ...body,
    defaultAddress: { ...body.defaultAddress, ...changes },
  })
})

test("If-Match goes before the etag in the body", async () => {
  const { path, body } = await profile()
  const sent = { ...body, companyName: "Fabrikam Holding" }
  expect((await call("PUT", path, { body: sent, headers: { "If-Match": "djk=" } })).body.code).toBe(2055)
  expect((await call("PUT", path, { body: sent, headers: { "If-Match": "*" } })).status).toBe(200)
})

test("the audit records tell it as Microsoft does, with what it was and what it is", async () => {
  const { customerId, path, body } = await profile()
  await call("PUT", path, { body: { ...body, companyName: "Fabrikam Holding" } })
  const filter = encodeURIComponent(JSON.stringify({ Field: "CustomerId", Value: customerId }))
  const [record] = (await call("GET", `/auditrecords?filter=${filter}`)).body.items
  expect(record).toMatchObject({
    ...{ resourceType: "customer", operationType: "update_customer_billing_profile", operationStatus: "succeeded" },
    resourceOldValue: '{"companyName":"Test Company"}',
    resourceNewValue: '{"companyName":"Fabrikam Holding"}',
  })
})

test("a helpdesk agent reads it and changes nothing; an unknown customer has none", async () => {
  const { path, body } = await profile()
  expect((await call("GET", path, { key: keys.helpdesk })).status).toBe(200)
  expect((await call("PUT", path, { body, key: keys.helpdesk })).body.code).toBe(900150)
  expect((await call("GET", pathOf(crypto.randomUUID()))).body.code).toBe(60003)
  expect((await call("PUT", pathOf(crypto.randomUUID()), { body })).body.code).toBe(60003)
})
