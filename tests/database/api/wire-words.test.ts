import { beforeAll, describe, expect, test } from "vitest"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { changeCart } from "@/lib/usecases/change-cart"
import { AZURE_PLAN, BUSINESS_BASIC } from "@/prisma/seed/offers"
import { agent, confirmedCustomer, newCustomer, newSubscription } from "../world"
import { address, call, keys, serveApi } from "./client"

// What is wrong is named in the words of the wire, and nothing is taken for something else.
serveApi()

let confirmed: string
beforeAll(async () => {
  confirmed = await confirmedCustomer(await agent("sales.agent@northwind.example"))
})

describe("errors name the fields as they were sent", () => {
  const person = { firstName: "Tania", lastName: "Carr", email: "tania@fabrikam.example" }
  test.each([
    ["/agreements", { primaryContact: person, templateId: "none", dateAgreed: "2026-01-15" }, "templateId"],
    [
      "/agreements",
      { primaryContact: {}, templateId: CUSTOMER_AGREEMENT_TEMPLATE, dateAgreed: "2026-01-15" },
      "primaryContact.firstName",
    ],
    ["/orders", { lineItems: [{ offerId: "x".repeat(101), quantity: 1 }] }, "lineItems.0.offerId"],
    ["/carts", { lineItems: [{ catalogItemId: "x".repeat(101), quantity: 1 }] }, "lineItems.0.catalogItemId"],
  ])("%s", async (path, body, name) => {
    const answer = await call("POST", `/customers/${confirmed}${path}`, { body })
    expect(answer.status).toBe(400)
    expect(answer.body.data[0]).toMatch(new RegExp(`^${name}: `))
  })

  test("and never at more length than a client keeps", async () => {
    const lineItems = Array.from({ length: 100 }, (_, number) => ({ offerId: `none-${number}`, quantity: 1 }))
    const { body } = await call("POST", `/customers/${confirmed}/orders`, { body: { lineItems } })
    expect(body.data).toHaveLength(100)
    expect(body.description.length).toBeLessThanOrEqual(1024)
  })

  test("and of a filter that is no JSON, that it is none", async () => {
    const { body } = await call("GET", "/customers?filter=garbage")
    expect(body).toMatchObject({ code: 800002, data: ["filter: This must be valid JSON"] })
  })
})

test("a body in another encoding than UTF-8 is refused, and nothing is recorded", async () => {
  const customerId = await newCustomer()
  const name = Buffer.from([0xae, 0x61, 0xa7, 0x67])
  const [begins = "", ends = ""] = JSON.stringify({
    ...{ templateId: CUSTOMER_AGREEMENT_TEMPLATE, dateAgreed: "2026-01-15" },
    primaryContact: { firstName: "#", lastName: "Carr", email: "tania@fabrikam.example" },
  }).split("#")
  const answer = await fetch(`${address()}/v1/customers/${customerId}/agreements`, {
    method: "POST",
    headers: { Authorization: `Bearer ${keys.sales}`, "Content-Type": "application/json; charset=big5" },
    body: Buffer.concat([Buffer.from(begins), name, Buffer.from(ends)]),
  })
  expect(answer.status).toBe(400)
  expect((await answer.json()).description).toContain("UTF-8")
  const kept = await call("GET", `/customers/${customerId}/agreements?agreementType=*`)
  expect(kept.body.totalCount).toBe(0)
})

test("an order that names another customer than its address is refused", async () => {
  const line = { offerId: BUSINESS_BASIC, quantity: 1 }
  const order = (referenceCustomerId: string) => ({ body: { referenceCustomerId, lineItems: [line] } })
  const other = await call("POST", `/customers/${confirmed}/orders`, order(await newCustomer()))
  expect(other).toMatchObject({ status: 400, body: { data: [expect.stringMatching(/^referenceCustomerId: /)] } })
  expect((await call("POST", `/customers/${confirmed}/orders`, order(confirmed.toUpperCase()))).status).toBe(201)
})

test("the cycle of an order as a whole need not be that of each line, but of one", async () => {
  const lineItems = [BUSINESS_BASIC, AZURE_PLAN].map((offerId) => ({ offerId, quantity: 1 }))
  const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
  const order = (billingCycle: string) =>
    call("POST", `/customers/${customerId}/orders`, { body: { billingCycle, lineItems } })
  expect((await order("annual")).status).toBe(400)
  expect((await order("monthly")).status).toBe(201)
})

describe("a change of a subscription", () => {
  test("reads terms as an order does", async () => {
    const path = `/customers/${confirmed}/subscriptions/${await newSubscription(confirmed)}`
    for (const body of [
      { termDuration: "p1y" },
      { termDuration: "" },
      { billingCycle: "none" },
      { billingCycle: "unknown" },
    ])
      expect((await call("PATCH", path, { body })).status).toBe(200)
    for (const quantity of [-1, 0, 1_000_001])
      expect((await call("PATCH", path, { body: { quantity } })).body.code).toBe(2002)
  })

  test("of its term that the gate turns away is in the audit records", async () => {
    const customerId = await newCustomer()
    const path = `/customers/${customerId}/subscriptions/${await newSubscription(customerId)}`
    expect((await call("PATCH", path, { body: { termDuration: "P3Y" } })).body.code).toBe(13605)
    const filter = encodeURIComponent(JSON.stringify({ Field: "CustomerId", Value: customerId }))
    const { body } = await call("GET", `/auditrecords?filter=${filter}`)
    expect(body.items[0]).toMatchObject({ operationType: "update_subscription", operationStatus: "failed" })
  })

  test("of one without a term: it does not renew", async () => {
    const path = `/customers/${confirmed}/subscriptions/${await newSubscription(confirmed, { offerId: AZURE_PLAN, quantity: 1 })}`
    const got = (await call("GET", path)).body
    expect(got.autoRenewEnabled).toBe(false)
    expect((await call("PATCH", path, { body: got })).status).toBe(200)
  })
})

test("a customer's links lead somewhere", async () => {
  const { companyProfile } = (await call("GET", `/customers/${confirmed}`)).body
  expect((await call("GET", companyProfile.links.self.uri)).body).toEqual(companyProfile)
})

describe("the lines of an order", () => {
  const named = { quantity: 2, friendlyName: "Front desk" }

  test("keep the numbers and names that they came with, and the subscription its line's name", async () => {
    const lineItems = [
      { lineItemNumber: 7, offerId: AZURE_PLAN, quantity: 1 },
      { lineItemNumber: 3, offerId: BUSINESS_BASIC, ...named },
    ]
    const { body } = await call("POST", `/customers/${confirmed}/orders`, { body: { lineItems } })
    expect(body.lineItems).toMatchObject([
      { lineItemNumber: 3, friendlyName: "Front desk" },
      { lineItemNumber: 7, friendlyName: "Azure plan" },
    ])
    const subscription = await call("GET", body.lineItems[0].links.subscription.uri)
    expect(subscription.body).toMatchObject({ friendlyName: "Front desk" })
  })

  test("and those of a cart, through an agent's change of a count on the screen", async () => {
    const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
    const body = { lineItems: [{ catalogItemId: BUSINESS_BASIC, ...named }] }
    const { id } = (await call("POST", `/customers/${customerId}/carts`, { body })).body
    const lines = [{ offerId: BUSINESS_BASIC, ...named, quantity: 9 }]
    await changeCart(await agent("sales.agent@northwind.example"), { customerId, version: null, lines }, new Date())
    const [order] = (await call("POST", `/customers/${customerId}/carts/${id}/checkout`)).body.orders
    expect(order.lineItems).toMatchObject([{ quantity: 9, friendlyName: "Front desk" }])
  })
})
