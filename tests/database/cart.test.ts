import { describe, expect, test } from "vitest"
import { changeCart } from "@/lib/usecases/change-cart"
import { createCart } from "@/lib/usecases/create-cart"
import { listOrders } from "@/lib/usecases/list-orders"
import { placeOrder } from "@/lib/usecases/place-order"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { AZURE_PLAN, BUSINESS_BASIC, VISIO } from "@/prisma/seed/offers"
import { database } from "./owner"
import { agent, confirmedCustomer, logOf, newCustomer, now, refusalTo } from "./world"

const sales = await agent("sales.agent@northwind.example")
const basic = (quantity: number) => ({ offerId: BUSINESS_BASIC, quantity })
const cartOf = async (customerId: string) => (await viewNewOrder(sales, { customerId }, now)).cart

test("a cart is filled before anything is confirmed, and kept with its lines and its version", async () => {
  const customerId = await newCustomer()
  await changeCart(sales, { customerId, version: 0, lines: [basic(5), { offerId: AZURE_PLAN, quantity: 1 }] }, now)
  expect(await cartOf(customerId)).toMatchObject({
    version: 1,
    agentId: sales.agentId,
    lines: [
      { number: 0, offerId: BUSINESS_BASIC, quantity: 5 },
      { number: 1, offerId: AZURE_PLAN, quantity: 1 },
    ],
  })
  expect(await logOf(customerId)).toEqual([{ action: "cart-changed", items: 2 }])
})

test("new lines take the place of the old ones; none empty the cart", async () => {
  const customerId = await newCustomer()
  await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
  await changeCart(sales, { customerId, version: 1, lines: [{ offerId: VISIO, quantity: 2 }] }, now)
  expect(await cartOf(customerId)).toMatchObject({ version: 2, lines: [{ offerId: VISIO, quantity: 2 }] })
  await changeCart(sales, { customerId, version: 2, lines: [] }, now)
  expect(await cartOf(customerId)).toMatchObject({ version: 3, lines: [] })
  expect(await database().cart.count({ where: { customerId } })).toBe(1)
})

test("a page that is behind is refused as stale, whether it knew a cart or none", async () => {
  const customerId = await newCustomer()
  await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
  for (const version of [0, 2]) {
    expect(await refusalTo(changeCart(sales, { customerId, version, lines: [basic(6)] }, now))).toEqual({
      kind: "stale",
    })
  }
  expect(await cartOf(customerId)).toMatchObject({ lines: [{ quantity: 5 }] })
})

test("after an order the next line opens a cart of its own", async () => {
  const customerId = await confirmedCustomer(sales)
  await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
  const first = await cartOf(customerId)
  await placeOrder(sales, { customerId, cartId: first?.id ?? "", version: 1 }, now)
  expect(await cartOf(customerId)).toBeNull()
  await changeCart(sales, { customerId, version: 0, lines: [basic(6)] }, now)
  expect((await cartOf(customerId))?.id).not.toBe(first?.id)
})

describe("a line", () => {
  test.each([
    ["of an offer that does not exist", { offerId: "CFQ:1:1", quantity: 1 }, "offerId", { key: "offerWithdrawn" }],
    ["of more licences than the offer allows", basic(301), "quantity", { key: "quantityRange" }],
    ["of no licence", basic(0), "quantity", { key: "quantityRange", values: { min: 1, max: 300 } }],
    ["that counts usage", { offerId: AZURE_PLAN, quantity: 2 }, "quantity", { values: { min: 1, max: 1 } }],
  ])("%s is refused by its place, and the cart stays", async (_, line, field, problem) => {
    const customerId = await newCustomer()
    await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
    expect(await refusalTo(changeCart(sales, { customerId, version: 1, lines: [basic(1), line] }, now))).toMatchObject({
      kind: "invalid",
      problems: { [`lines.1.${field}`]: problem },
    })
    expect(await cartOf(customerId)).toMatchObject({ version: 1, lines: [{ quantity: 5 }] })
  })

  test.each([1.5, Number.NaN, "ten"])("of %s licences is no line", async (quantity) => {
    const customerId = await newCustomer()
    const lines = [{ offerId: BUSINESS_BASIC, quantity }]
    expect(await refusalTo(changeCart(sales, { customerId, version: 0, lines }, now))).toEqual({
      kind: "invalid",
      problems: { "lines.0.quantity": { key: "quantityWhole" } },
    })
  })

  test.each([-1, 1_000_001])("of %s licences is outside what the offer allows", async (quantity) => {
    const customerId = await newCustomer()
    const lines = [{ offerId: BUSINESS_BASIC, quantity }]
    expect(await refusalTo(changeCart(sales, { customerId, version: 0, lines }, now))).toEqual({
      kind: "invalid",
      problems: { "lines.0.quantity": { key: "quantityRange", values: { min: 1, max: 300 } } },
    })
  })

  test("of a product that has one already is a line of its own, and a line more in the log", async () => {
    const customerId = await newCustomer()
    await changeCart(sales, { customerId, version: 0, lines: [basic(5), { offerId: VISIO, quantity: 1 }] }, now)
    const lines = [{ ...basic(5), friendlyName: "Front desk" }, basic(6)]
    await changeCart(sales, { customerId, version: 1, lines }, now)
    expect(await cartOf(customerId)).toMatchObject({
      lines: [
        { number: 0, quantity: 5, friendlyName: "Front desk" },
        { number: 1, quantity: 6, friendlyName: null },
      ],
    })
    expect(await logOf(customerId)).toHaveLength(2)
  })
})

test("the list of orders shows the carts that wait, with where their customers stand", async () => {
  const waits = await newCustomer()
  const open = await confirmedCustomer(sales)
  const empty = await newCustomer()
  for (const customerId of [waits, open]) await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
  await changeCart(sales, { customerId: empty, version: 0, lines: [] }, now)

  expect((await listOrders(sales, { customerId: waits }, now)).carts).toMatchObject([{ status: "required" }])
  expect((await listOrders(sales, { customerId: open }, now)).carts).toMatchObject([{ status: "confirmed" }])
  expect((await listOrders(sales, { customerId: empty }, now)).carts).toEqual([])
})

test("a page that shows a cart that was ordered since is behind, whatever was put together after it", async () => {
  const customerId = await confirmedCustomer(sales)
  const { version } = await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
  const { id: cartId } = await database().cart.findFirstOrThrow({ where: { customerId } })
  await placeOrder(sales, { customerId, cartId, version }, now)
  const next = await changeCart(sales, { customerId, version: 0, lines: [basic(7)] }, now)

  expect(await refusalTo(changeCart(sales, { customerId, version, lines: [basic(6)] }, now))).toEqual({ kind: "stale" })
  expect(next.version).toBeGreaterThan(version)
})

test("a save that is sent again because its answer was lost is done already", async () => {
  const customerId = await newCustomer()
  const first = await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
  const again = await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
  expect(again.version).toBe(first.version)
})

test("a product in the place of another is a line of the log", async () => {
  const customerId = await newCustomer()
  await changeCart(sales, { customerId, version: 0, lines: [basic(5)] }, now)
  await changeCart(sales, { customerId, version: 1, lines: [{ offerId: VISIO, quantity: 1 }] }, now)
  expect(await logOf(customerId)).toHaveLength(2)
})

test("counts typed in many steps are one line of the log; products that come and go are each one", async () => {
  const customerId = await newCustomer()
  await changeCart(sales, { customerId, version: 0, lines: [basic(1)] }, now)
  await changeCart(sales, { customerId, version: 1, lines: [basic(12)] }, now)
  await changeCart(sales, { customerId, version: 2, lines: [] }, now)
  expect(await logOf(customerId)).toEqual([
    { action: "cart-changed", items: 1 },
    { action: "cart-changed", items: 0 },
  ])
})

test("a cart of a program's is shown when it is asked for; the screens fill the newest", async () => {
  const customerId = await newCustomer()
  const lines = [{ offerId: BUSINESS_BASIC, quantity: 1 }]
  const { cart: first } = await createCart(sales, { customerId, lines }, now)
  const { cart: second } = await createCart(sales, { customerId, lines }, new Date(now.getTime() + 1000))
  expect(await viewNewOrder(sales, { customerId })).toMatchObject({ cart: { id: second.id }, isToBeFilled: true })
  const asked = await viewNewOrder(sales, { customerId, cartId: first.id })
  expect(asked).toMatchObject({ cart: { id: first.id }, isToBeFilled: false })
})
