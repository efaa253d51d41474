import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { AZURE_PLAN, BUSINESS_BASIC, VISIO } from "@/prisma/seed/offers"
import { database } from "../owner"
import { agent, confirmedCustomer, newCustomer } from "../world"
import { call, serveApi } from "./client"

// A program may order one product in several lines: each makes a subscription of its own, and is answered for by its place.
serveApi()

const sales = await agent("sales.agent@northwind.example")

type Line = { quantity: number; friendlyName?: string; lineItemNumber?: number; termDuration?: string }
const frontDesk = { quantity: 5, friendlyName: "Front desk" }
const backOffice = { quantity: 3, friendlyName: "Back office" }

const ofOrder = (lines: Line[], offerId = BUSINESS_BASIC) => ({
  lineItems: lines.map((line) => ({ offerId, ...line })),
})
const ofCart = (lines: Line[], catalogItemId = BUSINESS_BASIC) => ({
  lineItems: lines.map(({ lineItemNumber: _, ...line }) => ({ catalogItemId, ...line })),
})

/** The subscriptions that the lines of an answered order name, in the lines' order. */
async function subscriptionsOf(order: { lineItems: { links: { subscription: { uri: string } } }[] }) {
  return Promise.all(order.lineItems.map(async ({ links }) => (await call("GET", links.subscription.uri)).body))
}

describe("an order of one product twice", () => {
  test("makes a subscription for each line, which the line names, with its own count and name", async () => {
    const customerId = await confirmedCustomer(sales)
    const body = ofOrder([frontDesk, backOffice, frontDesk])
    const placed = await call("POST", `/customers/${customerId}/orders`, { body })
    expect(placed).toMatchObject({
      status: 201,
      body: {
        lineItems: [
          { lineItemNumber: 0, offerId: BUSINESS_BASIC, ...frontDesk },
          { lineItemNumber: 1, offerId: BUSINESS_BASIC, ...backOffice },
          { lineItemNumber: 2, offerId: BUSINESS_BASIC, ...frontDesk },
        ],
      },
    })
    const made = await subscriptionsOf(placed.body)
    expect(made).toMatchObject([frontDesk, backOffice, frontDesk].map((line) => ({ orderId: placed.body.id, ...line })))
    expect(made.map(({ id }) => id)).toEqual(
      placed.body.lineItems.map((line: { subscriptionId: string }) => line.subscriptionId),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(3)

    const path = `/customers/${customerId}/orders`
    expect((await call("GET", `${path}/${placed.body.id}`)).body).toEqual(placed.body)
    expect((await call("GET", path)).body.items).toEqual([placed.body])
    const listed = await call("GET", `/customers/${customerId}/subscriptions?order_id=${placed.body.id}`)
    expect(listed.body.items.map(({ id }: { id: string }) => id)).toEqual(made.map(({ id }) => id))
  })

  test.each([
    ["their own", [7, 3], [3, 7], [backOffice, frontDesk]],
    ["one number for both", [0, 0], [0, 1], [frontDesk, backOffice]],
  ])("with %s: %j is answered as %j", async (_, sent, kept, lines) => {
    const customerId = await confirmedCustomer(sales)
    const numbered = [frontDesk, backOffice].map((line, place) => ({ ...line, lineItemNumber: sent[place] ?? 0 }))
    const { body } = await call("POST", `/customers/${customerId}/orders`, { body: ofOrder(numbered) })
    expect(body.lineItems).toMatchObject(lines.map((line, place) => ({ lineItemNumber: kept[place], ...line })))
    expect(await subscriptionsOf(body)).toMatchObject(lines)
  })

  test("leaves each subscription to be changed by itself", async () => {
    const customerId = await confirmedCustomer(sales)
    const placed = await call("POST", `/customers/${customerId}/orders`, { body: ofOrder([frontDesk, backOffice]) })
    const [first, second] = placed.body.lineItems.map(
      (line: { links: { subscription: { uri: string } } }) => line.links.subscription.uri,
    )
    const changes = { quantity: 9, friendlyName: "Reception", autoRenewEnabled: false }
    expect((await call("PATCH", second, { body: changes })).body).toMatchObject(changes)
    expect((await call("PATCH", first, { body: { status: "suspended" } })).body.status).toBe("suspended")
    expect((await call("GET", first)).body).toMatchObject({ ...frontDesk, status: "suspended", autoRenewEnabled: true })
    expect((await call("GET", second)).body).toMatchObject({ ...changes, status: "active" })
    // What was ordered stays as it was.
    expect((await call("GET", `/customers/${customerId}/orders/${placed.body.id}`)).body).toEqual(placed.body)
  })

  test("is placed once, however often it is sent with its MS-RequestId; another order of its lines is another call", async () => {
    const customerId = await confirmedCustomer(sales)
    const headers = { "MS-RequestId": randomUUID() }
    const path = `/customers/${customerId}/orders`
    const first = await call("POST", path, { body: ofOrder([frontDesk, backOffice]), headers })
    const again = await call("POST", path, { body: ofOrder([frontDesk, backOffice]), headers })
    expect([again.status, again.body]).toEqual([201, first.body])
    expect((await call("POST", path, { body: ofOrder([backOffice, frontDesk]), headers })).status).toBe(400)
    expect(await database().order.count({ where: { customerId } })).toBe(1)
    expect(await database().subscription.count({ where: { customerId } })).toBe(2)
  })

  test("waits for the confirmation as any order does", async () => {
    const body = ofOrder([frontDesk, backOffice])
    const answer = await call("POST", `/customers/${await newCustomer()}/orders`, { body })
    expect(answer).toMatchObject({ status: 403, body: { code: 13605 } })
  })

  test("may have as much in each line as in two orders: a product's range is that of a subscription", async () => {
    const customerId = await confirmedCustomer(sales)
    const path = `/customers/${customerId}/orders`
    expect((await call("POST", path, { body: ofOrder([{ quantity: 300 }, { quantity: 300 }]) })).status).toBe(201)
    expect((await call("POST", path, { body: ofOrder([{ quantity: 1 }, { quantity: 1 }], AZURE_PLAN) })).status).toBe(
      201,
    )
  })
})

describe("a line that is refused is named by its place", () => {
  const tooMany = { quantity: 301 }
  const otherTerm = { quantity: 1, termDuration: "P3Y" }
  test.each<[string, number, string[], Line[], string?]>([
    ["the first's count", 2002, ["lineItems.0.quantity"], [tooMany, frontDesk]],
    ["the second's count", 2002, ["lineItems.1.quantity"], [frontDesk, tooMany]],
    ["both counts", 2002, ["lineItems.0.quantity", "lineItems.1.quantity"], [tooMany, tooMany]],
    ["the second's term", 800002, ["lineItems.1.termDuration"], [frontDesk, otherTerm]],
    [
      "the second's name",
      800002,
      ["lineItems.1.friendlyName"],
      [frontDesk, { quantity: 1, friendlyName: "x".repeat(101) }],
    ],
    ["a term and a count", 800002, ["lineItems.0.termDuration", "lineItems.1.quantity"], [otherTerm, tooMany]],
    [
      "a product that is not there",
      800002,
      ["lineItems.0.offerId", "lineItems.1.offerId"],
      [frontDesk, frontDesk],
      "none",
    ],
  ])("%s", async (_, code, names, lines, offerId) => {
    const customerId = await confirmedCustomer(sales)
    const { body: cart } = await call("POST", `/customers/${customerId}/carts`, { body: ofCart([frontDesk]) })
    const named = (body: { data: string[] }) => body.data.map((line) => line.split(": ")[0])
    const asCart = names.map((name) => name.replace("offerId", "catalogItemId"))
    for (const [method, path, body, wanted] of [
      ["POST", "orders", ofOrder(lines, offerId), names],
      ["POST", "carts", ofCart(lines, offerId), asCart],
      ["PUT", `carts/${cart.id}`, ofCart(lines, offerId), asCart],
    ] as const) {
      const answer = await call(method, `/customers/${customerId}/${path}`, { body })
      expect(answer).toMatchObject({ status: 400, body: { code } })
      expect(named(answer.body)).toEqual(wanted)
    }
    expect((await call("GET", `/customers/${customerId}/orders`)).body.totalCount).toBe(0)
    expect((await call("GET", `/customers/${customerId}/carts/${cart.id}`)).body).toEqual(cart)
  })

  test("at the checkout too, where a product was withdrawn meanwhile", async () => {
    const offer = { billingType: "license", billingCycle: "monthly", maxQuantity: 10, name: "Old product" } as const
    const { id } = await database().offer.create({ data: { id: `TWICE:0001:${randomUUID()}`, ...offer } })
    const customerId = await confirmedCustomer(sales)
    const [kept] = ofCart([frontDesk], VISIO).lineItems
    const body = { lineItems: [kept, ...ofCart([frontDesk, backOffice], id).lineItems] }
    const { body: cart } = await call("POST", `/customers/${customerId}/carts`, { body })
    await database().offer.update({ where: { id }, data: { withdrawnAt: new Date() } })
    const answer = await call("POST", `/customers/${customerId}/carts/${cart.id}/checkout`)
    expect(answer).toMatchObject({
      status: 400,
      body: {
        data: [1, 2].map((place) => expect.stringMatching(new RegExp(`^lineItems\\.${place}\\.catalogItemId: `))),
      },
    })
  })
})

describe("a cart of one product twice", () => {
  test("keeps its lines as they came, and makes a subscription of each when it is ordered", async () => {
    const customerId = await confirmedCustomer(sales)
    const path = `/customers/${customerId}/carts`
    const cart = await call("POST", path, { body: ofCart([frontDesk, backOffice]) })
    const lineItems = [frontDesk, backOffice].map((line, id) => ({ id, catalogItemId: BUSINESS_BASIC, ...line }))
    expect(cart).toMatchObject({ status: 201, body: { lineItems } })
    expect((await call("GET", `${path}/${cart.body.id}`)).body).toEqual(cart.body)

    const changed = [{ ...backOffice, quantity: 30 }, frontDesk, { quantity: 1 }]
    const put = await call("PUT", `${path}/${cart.body.id}`, { body: ofCart(changed) })
    expect(put.body.lineItems).toMatchObject(changed.map((line, id) => ({ id, ...line })))
    expect(put.body.lineItems).toHaveLength(3)

    const headers = { "MS-RequestId": randomUUID() }
    const checkout = () => call("POST", `${path}/${cart.body.id}/checkout`, { headers })
    const ordered = await checkout()
    expect(ordered.status).toBe(201)
    const [order] = ordered.body.orders
    expect(order.lineItems).toMatchObject(changed.map((line, lineItemNumber) => ({ lineItemNumber, ...line })))
    expect(await subscriptionsOf(order)).toMatchObject(changed.map((line) => ({ orderId: order.id, ...line })))
    expect((await checkout()).body).toEqual(ordered.body)
    expect(await database().subscription.count({ where: { customerId } })).toBe(3)
  })

  test("may be sent back as it was got, and stays", async () => {
    const path = `/customers/${await confirmedCustomer(sales)}/carts`
    const { body: cart } = await call("POST", path, { body: ofCart([frontDesk, backOffice]) })
    const { body: put } = await call("PUT", `${path}/${cart.id}`, { body: cart })
    expect(put.lineItems).toEqual(cart.lineItems)
  })
})
