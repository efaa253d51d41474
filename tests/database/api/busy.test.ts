import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { NORTHWIND, TAILSPIN } from "@/prisma/seed/partners"
import { database, ownersConnections } from "../owner"
import { newCustomer } from "../world"
import { call, keys, serveApi } from "./client"

// One call that waits is nobody else's trouble.
serveApi()

const cart = { lineItems: [{ id: 0, catalogItemId: BUSINESS_BASIC, quantity: 1 }] }
let customerId: string
beforeAll(async () => {
  customerId = await newCustomer()
})

/** Does something while another session holds the customer's row. */
async function whileLocked<Result>(work: () => Promise<Result>): Promise<Result> {
  const other = await ownersConnections().connect()
  await other.query("begin")
  await other.query("select from customer where partner_id = $1 and id = $2 for update", [NORTHWIND, customerId])
  try {
    return await work()
  } finally {
    await other.query("rollback")
    other.release()
  }
}

describe("while somebody holds a customer for long", () => {
  test("acts on it are told that the portal is busy, and may be sent again by the same id", async () => {
    const headers = { "MS-RequestId": randomUUID() }
    const sent = { body: cart, headers }
    const answer = await whileLocked(() => call("POST", `/customers/${customerId}/carts`, sent))
    expect(answer).toMatchObject({ status: 503, body: { code: 503 } })
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0)
    expect((await call("POST", `/customers/${customerId}/carts`, sent)).status).toBe(201)
  })

  test("another partner's act is done, also when both clear old receipts away", async () => {
    const longAgo = new Date(Date.now() - 2 * 86_400_000)
    await database().apiReceipt.createMany({
      data: [NORTHWIND, TAILSPIN].map((partnerId) => ({
        ...{ partnerId, requestId: randomUUID(), fingerprint: "0".repeat(64), createdAt: longAgo },
      })),
    })
    const others = await newCustomer({ partnerId: TAILSPIN })
    const headers = () => ({ "MS-RequestId": randomUUID() })
    const [theirs, held] = await whileLocked(async () => {
      const waiting = call("POST", `/customers/${customerId}/carts`, { body: cart, headers: headers() })
      const sent = { body: cart, headers: headers(), key: keys.provider }
      const first = await Promise.race([
        call("POST", `/customers/${others}/carts`, sent),
        waiting.then(() => ({ status: "the held one came first" })),
      ])
      return [first, await waiting] as const
    })
    expect([theirs.status, held.status]).toEqual([201, 503])
  })
})

test("an id that was used more than a day ago is free again", async () => {
  const requestId = randomUUID()
  const sent = { body: cart, headers: { "MS-RequestId": requestId } }
  const other = { ...sent, body: { lineItems: [{ ...cart.lineItems[0], quantity: 2 }] } }
  expect((await call("POST", `/customers/${customerId}/carts`, sent)).status).toBe(201)
  expect((await call("POST", `/customers/${customerId}/carts`, other)).status).toBe(400)
  const where = { partnerId_requestId: { partnerId: NORTHWIND, requestId } }
  await database().apiReceipt.update({ where, data: { createdAt: new Date(Date.now() - 86_400_001) } })
  expect((await call("POST", `/customers/${customerId}/carts`, other)).status).toBe(201)
})
