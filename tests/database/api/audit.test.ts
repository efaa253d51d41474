import { beforeAll, expect, test } from "vitest"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { database } from "../owner"
import { agent, newCustomer } from "../world"
import { call, serveApi } from "./client"

// What programs read of the activity log. (facts.md 4.15)
serveApi()

const MANY = 503
let customerId: string
beforeAll(async () => {
  const { partnerId, agentId } = await agent("sales.agent@northwind.example")
  customerId = await newCustomer()
  const primaryContact = { firstName: "Tania", lastName: "Carr", email: "tania.carr@fabrikam.example" }
  const confirmation = { primaryContact, templateId: CUSTOMER_AGREEMENT_TEMPLATE, dateAgreed: "2026-11-20" }
  await call("POST", `/customers/${customerId}/agreements`, { body: confirmation })
  const at = (second: number) => new Date(Date.now() - 3_600_000 + second * 1000)
  await database().activity.createMany({
    data: Array.from({ length: MANY }, (_, number) => ({
      ...{ partnerId, agentId, customerId, at: at(number), action: "order-refused", particulars: { items: number } },
    })),
  })
})

const filterOf = (field: string, value: string) => encodeURIComponent(JSON.stringify({ Field: field, Value: value }))

test("what does not fit a page follows by links.next, which carries all that was asked", async () => {
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const first = await call("GET", `/auditrecords?startDate=${day}&filter=${filterOf("CustomerId", customerId)}`)
  expect(first.body.totalCount).toBe(500)
  const { uri, headers } = first.body.links.next
  expect(uri).toContain(`startDate=${day}`)
  const sent = Object.fromEntries(headers.map(({ key, value }: { key: string; value: string }) => [key, value]))
  const second = await call("GET", uri, { headers: sent })
  expect(second.body.links.next).toBeUndefined()
  const items = [...first.body.items, ...second.body.items].filter(
    ({ operationType }) => operationType === "create_order",
  )
  expect(new Set(items.map(({ id }) => id)).size).toBe(MANY)
  expect(items.every((item) => item.customerId === customerId)).toBe(true)
})

test("two days, each from its midnight to its midnight, miss no hour of the partner's", async () => {
  const { partnerId, agentId } = await agent("sales.agent@northwind.example")
  const of = await newCustomer()
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const hours = Array.from({ length: 24 }, (_, hour) => new Date(`${day(4)}T${String(hour).padStart(2, "0")}:30:00Z`))
  await database().activity.createMany({
    data: hours.map((at) => ({
      ...{ partnerId, agentId, customerId: of, at, action: "order-refused", particulars: { items: 1 } },
    })),
  })
  const found = await Promise.all(
    [4, 3].map(async (ago) => {
      const span = `startDate=${day(ago)}T00:00:00Z&endDate=${day(ago)}T00:00:00Z`
      return (await call("GET", `/auditrecords?${span}&filter=${filterOf("CustomerId", of)}`)).body.totalCount
    }),
  )
  // Taipei is eight hours ahead: its day has sixteen of them.
  expect(found).toEqual([16, 8])
})

test("a span may have no end", async () => {
  expect((await call("GET", "/auditrecords?endDate=9999-12-31T00:00:00Z")).status).toBe(200)
})

test("CompanyName finds by the name, not by the domain", async () => {
  const { body } = await call("GET", `/auditrecords?filter=${filterOf("CompanyName", "TEST comp")}`)
  expect(body.totalCount).toBeGreaterThan(0)
  const none = await call("GET", `/auditrecords?filter=${filterOf("CompanyName", "onmicrosoft.com")}`)
  expect(none.body.totalCount).toBe(0)
})

test("ResourceType leaves the acts on one type, in any letter case, with those of others away", async () => {
  for (const [type, operations] of [
    ["order", ["create_order"]],
    ["Agreement", ["create_agreement"]],
    ["invoice", []],
  ] as const) {
    const { body } = await call("GET", `/auditrecords?filter=${filterOf("ResourceType", type)}`)
    expect(
      body.items.filter(({ resourceType }: { resourceType: string }) => resourceType !== type.toLowerCase()),
    ).toEqual([])
    const found = new Set(body.items.map(({ operationType }: { operationType: string }) => operationType))
    for (const operation of operations) expect(found).toContain(operation)
    expect(found.size > 0).toBe(operations.length > 0)
  }
})

test("a refused order is a record that failed", async () => {
  const { body } = await call("GET", `/auditrecords?filter=${filterOf("ResourceType", "order")}`)
  const newest = body.items.find((item: { customerId: string }) => item.customerId === customerId)
  expect(newest).toMatchObject({ operationStatus: "failed", resourceType: "order" })
  expect(JSON.parse(newest.resourceNewValue)).toEqual({ items: MANY - 1 })
})
