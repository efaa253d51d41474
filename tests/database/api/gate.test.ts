import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { database } from "../owner"
import { logOf, newCustomer, newSubscription } from "../world"
import { call, keys, serveApi } from "./client"

serveApi()

const confirmation = {
  primaryContact: { firstName: "Tania", lastName: "Carr", email: "tania@fabrikam.example", phoneNumber: "03 555 0188" },
  templateId: CUSTOMER_AGREEMENT_TEMPLATE,
  dateAgreed: "2026-01-15T00:00:00Z",
  type: "MicrosoftCustomerAgreement",
}
const order = { billingCycle: "monthly", lineItems: [{ lineItemNumber: 0, offerId: BUSINESS_BASIC, quantity: 5 }] }

test("the story of a program: ordered and refused, confirmed, refused as a duplicate, ordered, licences changed", async () => {
  const customer = `/customers/${await newCustomer()}`
  expect(await call("POST", `${customer}/orders`, { body: order })).toMatchObject({
    status: 403,
    body: { code: 13605 },
  })
  expect((await call("GET", `${customer}/eligibility`)).body).toMatchObject({
    canTransact: false,
    agreementStatus: "required",
    reason: { code: 13605 },
  })

  const confirmed = await call("POST", `${customer}/agreements`, { body: confirmation })
  expect(confirmed).toMatchObject({ status: 201, body: { ...confirmation, agreementLink: expect.any(String) } })
  const again = await call("POST", `${customer}/agreements`, { body: confirmation })
  expect(again).toMatchObject({
    status: 400,
    body: { code: 600061, errorName: "PartnerConfirmedAgreementAlreadyExists", isRetryable: false },
  })
  const listed = await call("GET", `${customer}/agreements?agreementType=MicrosoftCustomerAgreement`)
  expect(listed.body).toMatchObject({ totalCount: 1, items: [confirmation] })

  const placed = await call("POST", `${customer}/orders`, { body: order })
  expect(placed).toMatchObject({ status: 201, body: { lineItems: [{ quantity: 5, offerId: BUSINESS_BASIC }] } })
  const { subscriptionId } = placed.body.lineItems[0]
  const changed = await call("PATCH", `${customer}/subscriptions/${subscriptionId}`, { body: { quantity: 7 } })
  expect(changed).toMatchObject({ status: 200, body: { quantity: 7, orderId: placed.body.id } })
  expect((await call("GET", `${customer}/eligibility`)).body).toEqual({
    canTransact: true,
    agreementStatus: "confirmed",
  })
})

describe("without a confirmation", () => {
  test.each([
    ["up", 12],
    ["down", 8],
  ])("a licence change %s is refused, and written down", async (_, quantity) => {
    const customerId = await newCustomer()
    const subscription = `/customers/${customerId}/subscriptions/${await newSubscription(customerId)}`
    expect(await call("PATCH", subscription, { body: { quantity } })).toMatchObject({
      status: 403,
      body: { code: 13605 },
    })
    expect((await call("GET", subscription)).body.quantity).toBe(10)
    expect((await logOf(customerId)).at(-1)).toMatchObject({ action: "licence-change-refused", to: quantity })
  })

  test("a checkout is refused, the cart stays, and is ordered once after the confirmation", async () => {
    const customer = `/customers/${await newCustomer()}`
    const body = { lineItems: [{ id: 0, catalogItemId: BUSINESS_BASIC, quantity: 3, billingCycle: "monthly" }] }
    const cart = await call("POST", `${customer}/carts`, { body })
    expect(cart).toMatchObject({ status: 201, body: { status: "Active", lineItems: [{ quantity: 3 }] } })
    const checkout = `${customer}/carts/${cart.body.id}/checkout`
    expect(await call("POST", checkout, { text: '"success"' })).toMatchObject({ status: 403, body: { code: 13605 } })
    expect((await call("GET", `${customer}/carts/${cart.body.id}`)).body.status).toBe("Active")

    await call("POST", `${customer}/agreements`, { body: confirmation })
    const ordered = await call("POST", checkout, { text: '"success"' })
    expect(ordered).toMatchObject({ status: 201, body: { orders: [{ lineItems: [{ quantity: 3 }] }] } })
    expect(await call("POST", checkout)).toMatchObject({ status: 400, body: { code: 800065 } })
    expect((await call("GET", `${customer}/orders`)).body.totalCount).toBe(1)
  })

  test("suspending, renaming and auto-renewal are open", async () => {
    const customerId = await newCustomer()
    const subscription = `/customers/${customerId}/subscriptions/${await newSubscription(customerId)}`
    const whole = (await call("GET", subscription)).body
    const body = { ...whole, status: "suspended", autoRenewEnabled: false, friendlyName: "Front desk" }
    expect(await call("PATCH", subscription, { body })).toMatchObject({
      status: 200,
      body: { status: "suspended", autoRenewEnabled: false, friendlyName: "Front desk" },
    })
  })
})

describe("a call that comes again", () => {
  test("with the same id and body gets the first answer, and nothing happens twice", async () => {
    const customerId = await newCustomer()
    const customer = `/customers/${customerId}`
    await call("POST", `${customer}/agreements`, { body: confirmation })
    const sent = { body: order, headers: { "MS-RequestId": randomUUID() } }
    const answers = await Promise.all([1, 2, 3].map(() => call("POST", `${customer}/orders`, sent)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await call("GET", `${customer}/orders`)).body.totalCount).toBe(1)
  })

  test("gets one answer also when it is refused, however many arrive at once", async () => {
    const customerId = await newCustomer()
    const sent = { body: order, headers: { "MS-RequestId": randomUUID() } }
    const answers = await Promise.all([1, 2, 3].map(() => call("POST", `/customers/${customerId}/orders`, sent)))
    expect(answers.map(({ body }) => body.code)).toEqual([13605, 13605, 13605])
    expect(await logOf(customerId)).toMatchObject([{ action: "order-refused" }])
  })

  test("gets its refusal again, though it would be open now; a new id is a new call", async () => {
    const customer = `/customers/${await newCustomer()}`
    const sent = { body: order, headers: { "MS-RequestId": randomUUID() } }
    expect((await call("POST", `${customer}/orders`, sent)).status).toBe(403)
    await call("POST", `${customer}/agreements`, { body: confirmation })
    expect((await call("POST", `${customer}/orders`, sent)).body.code).toBe(13605)
    expect((await call("POST", `${customer}/orders`, { body: order })).status).toBe(201)
  })

  test("with the same id and another body is refused, by whomever", async () => {
    const customer = `/customers/${await newCustomer()}`
    await call("POST", `${customer}/agreements`, { body: confirmation })
    const headers = { "MS-RequestId": randomUUID() }
    expect((await call("POST", `${customer}/orders`, { body: order, headers })).status).toBe(201)
    const other = { ...order, lineItems: [{ ...order.lineItems[0], quantity: 6 }] }
    const refused = { status: 400, body: { code: 800002, description: expect.stringContaining("request ID") } }
    expect(await call("POST", `${customer}/orders`, { body: other, headers })).toMatchObject(refused)
    expect(await call("POST", `${customer}/orders`, { body: order, headers, key: keys.app })).toMatchObject(refused)
  })

  test("is a new call after a day; and a licence change that comes again changes once", async () => {
    const customerId = await newCustomer()
    await call("POST", `/customers/${customerId}/agreements`, { body: confirmation })
    const subscription = `/customers/${customerId}/subscriptions/${await newSubscription(customerId)}`
    const requestId = randomUUID()
    const change = (quantity: number) =>
      call("PATCH", subscription, { body: { quantity }, headers: { "MS-RequestId": requestId } })
    const first = await change(12)
    expect(await change(12)).toMatchObject({ status: 200, body: first.body })
    expect((await change(13)).status).toBe(400)
    const yesterday = new Date(Date.now() - 24 * 3_600_000 - 1_000)
    await database().apiReceipt.updateMany({ where: { requestId }, data: { createdAt: yesterday } })
    expect(await change(13)).toMatchObject({ status: 200, body: { quantity: 13 } })
  })

  test("does not give a customer's one-time password a second time", async () => {
    const body = {
      companyProfile: { domain: `once${Date.now()}` },
      billingProfile: {
        companyName: "Once Company",
        email: "tania@once.example",
        defaultAddress: {
          ...{ country: "TW", city: "台北市", addressLine1: "中山北路二段42號", postalCode: "104094" },
          ...{ firstName: "Tania", lastName: "Carr" },
        },
      },
    }
    const headers = { "MS-RequestId": randomUUID() }
    const first = await call("POST", "/customers", { body, headers })
    expect(first).toMatchObject({ status: 201, body: { userCredentials: { password: expect.any(String) } } })
    const second = await call("POST", "/customers", { body, headers })
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id } })
    expect(second.body.userCredentials).toBe(undefined)
  })
})
