import { describe, expect, test } from "vitest"
import type { Actor } from "@/lib/domain/actor"
import { changeCart } from "@/lib/usecases/change-cart"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { listOrders } from "@/lib/usecases/list-orders"
import { placeOrder } from "@/lib/usecases/place-order"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { viewSubscriptions } from "@/lib/usecases/view-subscriptions"
import { BLUE_YONDER, SANDBOX_CUSTOMER } from "@/prisma/seed/cast-customers"
import { AZURE_PLAN, BUSINESS_BASIC, VISIO } from "@/prisma/seed/offers"
import { acceptance } from "@/tests/builders"
import { database } from "./owner"
import { agent, confirmedCustomer, logOf, newCustomer, now, refusalTo } from "./world"

const sales = await agent("sales.agent@northwind.example")

async function cartFor(customerId: string, lines = [{ offerId: BUSINESS_BASIC, quantity: 20 }], actor: Actor = sales) {
  await changeCart(actor, { customerId, version: 0, lines }, now)
  const { cart } = await viewNewOrder(actor, { customerId }, now)
  return { customerId, cartId: cart?.id ?? "", version: 1 }
}

test("an order has the cart's lines, and a subscription for each that renews when its term is over", async () => {
  const lines = [
    { offerId: BUSINESS_BASIC, quantity: 20 },
    { offerId: VISIO, quantity: 3 },
    { offerId: AZURE_PLAN, quantity: 1 },
  ]
  const cart = await cartFor(await confirmedCustomer(sales), lines)
  const { customerId, cartId } = cart
  // Eight in the morning of the 22nd in Taipei, the 21st in UTC: the term begins on the agent's day.
  const at = new Date("2026-11-22T00:00:00Z")
  const { orderId } = await placeOrder(sales, cart, at)

  expect(orderId).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  const { rows } = await listOrders(sales, { customerId }, now)
  expect(rows).toMatchObject([{ id: orderId, cartId, placedAt: at, agent: { name: "Sales Agent" } }])
  expect(rows[0]?.lines.map(({ offerId, quantity }) => ({ offerId, quantity }))).toEqual(expect.arrayContaining(lines))
  const { subscriptions } = await viewSubscriptions(sales, { customerId }, now)
  const renewals = subscriptions.map(({ offerId, quantity, renewsOn, state, autoRenew }) => {
    return { offerId, quantity, renewsOn, state, autoRenew }
  })
  expect(renewals).toHaveLength(3)
  expect(renewals).toEqual(
    expect.arrayContaining([
      { offerId: BUSINESS_BASIC, quantity: 20, renewsOn: "2027-11-22", state: "active", autoRenew: true },
      { offerId: VISIO, quantity: 3, renewsOn: "2026-12-22", state: "active", autoRenew: true },
      { offerId: AZURE_PLAN, quantity: 1, renewsOn: null, state: "active", autoRenew: false },
    ]),
  )
  expect((await logOf(customerId)).at(-1)).toEqual({ action: "order-placed", orderId, items: 3, licences: 23 })
})

describe("without a confirmation", () => {
  test("the order is refused, the cart is kept, and the log says so; once confirmed, the same cart is ordered", async () => {
    const cart = await cartFor(await newCustomer())
    const { customerId, cartId } = cart
    expect(await refusalTo(placeOrder(sales, cart, now))).toEqual({ kind: "acceptance-required" })
    expect(await database().order.count({ where: { customerId } })).toBe(0)
    expect(await database().subscription.count({ where: { customerId } })).toBe(0)
    expect((await viewNewOrder(sales, { customerId }, now)).cart).toMatchObject({
      id: cartId,
      version: 1,
      lines: [{ quantity: 20 }],
    })
    expect((await logOf(customerId)).at(-1)).toEqual({ action: "order-refused", items: 1 })

    await confirmAcceptance(sales, { ...acceptance(), customerId, channel: "checkout", basedOn: null }, now)
    expect(await placeOrder(sales, cart, now)).toMatchObject({ orderId: expect.any(String) })
  })

  test("it is the gate that speaks, even when the cart is empty, stale or wrong", async () => {
    const cart = await cartFor(await newCustomer(), [])
    expect(await refusalTo(placeOrder(sales, { ...cart, version: 9 }, now))).toEqual({ kind: "acceptance-required" })
  })

  test("a direct acceptance opens the gate, until Microsoft says otherwise", async () => {
    const cart = await cartFor(await newCustomer())
    const { customerId } = cart
    const said = { partnerId: sales.partnerId, customerId }
    await database().directAcceptance.create({ data: { ...said, signed: true, checkedAt: new Date(0) } })
    await database().directAcceptance.create({ data: { ...said, signed: false, checkedAt: new Date(1) } })
    expect(await refusalTo(placeOrder(sales, cart, now))).toEqual({ kind: "acceptance-required" })
    await database().directAcceptance.create({ data: { ...said, signed: true, checkedAt: new Date(2) } })
    expect(await refusalTo(placeOrder(sales, cart, now))).toBeNull()
  })

  test("another partner's confirmation of the same tenant does not help", async () => {
    const tailspin = await agent("admin.agent@tailspin.example")
    const cart = await cartFor(await newCustomer())
    const { id, domain, ...row } = await database().customer.findFirstOrThrow({ where: { id: cart.customerId } })
    await database().customer.create({ data: { ...row, id, domain, partnerId: tailspin.partnerId } })
    await confirmAcceptance(tailspin, { ...acceptance(), customerId: id, channel: "account" }, now)
    expect(await refusalTo(placeOrder(sales, cart, now))).toEqual({ kind: "acceptance-required" })
  })

  test("in a national cloud nothing is gated", async () => {
    const trey = await agent("admin.agent@trey.example")
    expect(await refusalTo(placeOrder(trey, await cartFor(BLUE_YONDER, undefined, trey), now))).toBeNull()
  })

  test("in the sandbox it is refused as in production", async () => {
    const sandbox = await agent("admin.agent@sandbox.northwind.example")
    const cart = await cartFor(SANDBOX_CUSTOMER, undefined, sandbox)
    expect(await refusalTo(placeOrder(sandbox, cart, now))).toEqual({ kind: "acceptance-required" })
  })
})

test("a cart that was ordered answers with its order", async () => {
  const cart = await cartFor(await confirmedCustomer(sales))
  const { orderId } = await placeOrder(sales, cart, now)
  expect(await refusalTo(placeOrder(sales, cart, now))).toEqual({ kind: "already-ordered", orderId })
  expect(await database().order.count({ where: { customerId: cart.customerId } })).toBe(1)
})

test("an empty cart is refused", async () => {
  const cart = await cartFor(await confirmedCustomer(sales), [])
  expect(await refusalTo(placeOrder(sales, cart, now))).toEqual({ kind: "cart-empty" })
})

test("a cart that changed since its review is refused as stale", async () => {
  const cart = await cartFor(await confirmedCustomer(sales))
  await changeCart(sales, { ...cart, lines: [{ offerId: VISIO, quantity: 1 }] }, now)
  expect(await refusalTo(placeOrder(sales, cart, now))).toEqual({ kind: "stale" })
})

test("an offer that was withdrawn meanwhile is named, and the cart is kept", async () => {
  const id = "TEST:0001:WITHDRAWN"
  const offer = { id, name: "Old product", billingType: "license", billingCycle: "monthly", maxQuantity: 10 } as const
  await database().offer.create({ data: offer })
  const cart = await cartFor(await confirmedCustomer(sales), [{ offerId: id, quantity: 1 }])
  await database().offer.update({ where: { id }, data: { withdrawnAt: now } })
  expect(await refusalTo(placeOrder(sales, cart, now))).toEqual({
    kind: "invalid",
    problems: { "lines.0.offerId": { key: "offerWithdrawn" } },
  })
  expect((await viewNewOrder(sales, cart, now)).cart).toMatchObject({ id: cart.cartId })
})
