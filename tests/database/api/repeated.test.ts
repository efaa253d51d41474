import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { database, ownersConnections } from "../owner"
import { agent, confirmedCustomer, newSubscription } from "../world"
import { call, serveApi } from "./client"

// A call is done once, however often and whenever it arrives.
serveApi()

const body = { lineItems: [{ lineItemNumber: 0, offerId: BUSINESS_BASIC, quantity: 5 }] }
const sales = await agent("sales.agent@northwind.example")

test("one MS-RequestId fifty times at once: one order, and every caller has its number", async () => {
  const customerId = await confirmedCustomer(sales)
  const headers = { "MS-RequestId": randomUUID() }
  const order = () => call("POST", `/customers/${customerId}/orders`, { body, headers })
  const answers = await Promise.all(Array.from({ length: 50 }, order))

  const [{ id }, ...more] = await database().order.findMany({ where: { customerId } }).then(nonEmpty)
  expect(more).toEqual([])
  for (const answer of answers) expect(answer).toMatchObject({ status: 201, body: { id } })
  expect(await database().subscription.count({ where: { customerId } })).toBe(1)
  expect(await database().activity.count({ where: { customerId, action: "order-placed" } })).toBe(1)
})

test("the database breaks off in the middle of a call: 503 with Retry-After, nothing done, and the same call again is done", async () => {
  const customerId = await confirmedCustomer(sales)
  const headers = { "MS-RequestId": randomUUID() }
  const order = () => call("POST", `/customers/${customerId}/orders`, { body, headers })

  const other = await ownersConnections().connect()
  await other.query("begin")
  await other.query("select from customer where partner_id = $1 and id = $2 for update", [NORTHWIND, customerId])
  const answering = order()
  await expect.poll(breakOffWaiting).toBe(1)
  const answer = await answering
  await other.query("rollback")
  other.release()

  expect(answer).toMatchObject({ status: 503, body: { code: 503 } })
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0)
  expect(await database().order.count({ where: { customerId } })).toBe(0)
  expect((await order()).status).toBe(201)
  expect(await database().order.count({ where: { customerId } })).toBe(1)
})

/** Ends the connections that wait for somebody's row; how many there were. */
async function breakOffWaiting(): Promise<number | null> {
  const { rowCount } = await ownersConnections().query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)
  return rowCount
}

function nonEmpty<Row>([first, ...more]: Row[]): [Row, ...Row[]] {
  if (!first) throw new Error("There is none")
  return [first, ...more]
}

test("a call on another condition is another call", async () => {
  const customerId = await confirmedCustomer(sales)
  const subscriptionId = await newSubscription(customerId)
  const path = `/customers/${customerId}/subscriptions/${subscriptionId}`
  const id = randomUUID()
  const change = (etag: string) =>
    call("PATCH", path, { body: { quantity: 12 }, headers: { "MS-RequestId": id, "If-Match": etag } })
  const { etag } = (await call("GET", path)).body.attributes
  expect((await change(etag)).status).toBe(200)
  expect((await change(etag)).status).toBe(200)
  expect((await change("djk=")).status).toBe(400)
})

test("the same call in another spelling is the same call: order of names, blanks, letter case, nulls, numbers as texts", async () => {
  const customerId = await confirmedCustomer(sales)
  const id = randomUUID()
  const line = `"lineItemNumber":0,"offerId":"${BUSINESS_BASIC}"`
  const texts = [
    `{"billingCycle":"monthly","lineItems":[{${line},"quantity":5}]}`,
    ` { "lineItems" : [ { "quantity" : 5 , ${line} } ] , "billingCycle" : "monthly" } `,
    `{"BillingCycle":"Monthly","LineItems":[{"Quantity":"5",${line},"FriendlyName":null}],"Id":null}`,
  ]
  const written = [id, id.toUpperCase(), id.replaceAll("-", ""), `{${id}}`]
  const answers = []
  for (const text of texts)
    for (const name of written)
      answers.push(await call("POST", `/customers/${customerId}/orders`, { text, headers: { "MS-RequestId": name } }))
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect(await database().order.count({ where: { customerId } })).toBe(1)
  const other = { text: texts[0]?.replace(":5", ":6") ?? "", headers: { "MS-RequestId": id } }
  expect((await call("POST", `/customers/${customerId}/orders`, other)).status).toBe(400)
})
