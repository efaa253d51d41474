import { expect, test } from "vitest"
import { cursorText } from "@/lib/domain/cursor"
import { ORDERS_PER_PAGE } from "@/lib/domain/order-list"
import { listOrders } from "@/lib/usecases/list-orders"
import { CONTOSO } from "@/prisma/seed/cast-customers"
import { database } from "./owner"
import { agent, newCustomer, newSubscription, now } from "./world"

const admin = await agent("admin.agent@northwind.example")

test("every order is shown once, newest first, there and back, though many were placed at the same instant", async () => {
  const customerId = await newCustomer()
  for (let index = 0; index <= ORDERS_PER_PAGE; index++) await newSubscription(customerId)
  const all = await database().order.findMany({ where: { partnerId: admin.partnerId } })

  const there: string[] = []
  let page = await listOrders(admin, {}, now)
  for (;;) {
    expect(page).toMatchObject({ from: there.length, found: all.length })
    there.push(...page.rows.map(({ id }) => id))
    if (!page.next) break
    page = await listOrders(admin, { cursor: page.next }, now)
  }
  const back = page.rows.map(({ id }) => id)
  while (page.previous) {
    page = await listOrders(admin, { cursor: page.previous }, now)
    back.unshift(...page.rows.map(({ id }) => id))
  }
  expect(there.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  expect(back).toEqual(there)
  const placed = new Map(all.map(({ id, placedAt }) => [id, placedAt.getTime()]))
  const times = there.map((id) => placed.get(id) ?? 0)
  expect(times).toEqual(times.toSorted((one, other) => other - one))
})

test("of one customer only that customer's are shown", async () => {
  const { rows, found } = await listOrders(admin, { customerId: CONTOSO }, now)
  expect(rows).toMatchObject([
    { id: "C0NT0S0001", customer: { companyName: "Contoso, Ltd." }, lines: [{ quantity: 25 }] },
  ])
  expect(found).toBe(1)
})

const place = { id: "C0NT0S0001", side: "after", from: 25 } as const
test.each([
  ["no instant", cursorText({ ...place, key: "yesterday" })],
  ["an instant beyond time", cursorText({ ...place, key: 1e300 })],
  ["an instant before the calendar", cursorText({ ...place, key: -1e15 })],
  ["a NUL", cursorText({ ...place, key: 0, id: "\u0000" })],
])("a cursor of %s is as if it were not said", async (_, cursor) => {
  expect(await listOrders(admin, { cursor }, now)).toEqual(await listOrders(admin, {}, now))
})
