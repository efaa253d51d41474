import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { LineToDatabase } from "@/tests/server/line-to-database"
import { OwnServer } from "@/tests/server/own-server"
import { ownersConnections } from "./owner"
import { agent, confirmedCustomer, newCustomer } from "./world"

// The process that an operator runs: what it tells them, and how it ends.
const cart = { lineItems: [{ id: 0, catalogItemId: BUSINESS_BASIC, quantity: 1 }] }
const guid = /^[0-9a-f-]{36}$/
let line: LineToDatabase
let server: OwnServer
let secret: string

beforeAll(async () => {
  line = await LineToDatabase.to(process.env.DATABASE_URL ?? "")
  server = await OwnServer.start({ DATABASE_URL: line.address, AUTH_SECRET: "only for tests" })
  secret = (await makeApiKey(await agent("sales.agent@northwind.example"), { name: "Test", kind: "agent", days: 30 }))
    .secret
})
afterAll(async () => {
  await server.stop()
  line.close()
})

type Sent = { body?: unknown; headers?: Record<string, string>; key?: string }
async function call(path: string, { body, headers, key = secret }: Sent = {}) {
  const answer = await fetch(`${server.address}${path}`, {
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
    ...(body !== undefined && { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
  await answer.text()
  return answer
}

describe("the operator's port", () => {
  test("says that the process lives, and is ready for requests", async () => {
    expect([await server.asked("/live"), await server.asked("/ready")]).toEqual(["200 live", "200 ready"])
    expect(await server.asked("/else")).toMatch(/^404 /)
  })

  test("has the metrics, by endpoint and never by what is asked for", async () => {
    await call("/v1/customers?size=1")
    await call("/v1/customers", { key: "C".repeat(43) })
    await call("/v1/made-up-by-somebody")
    const metrics = await server.asked("/metrics")
    expect(metrics).toMatch(
      /^concord_http_request_duration_seconds_count\{method="GET",route="\/v1\/customers",status="200"\} 1$/m,
    )
    expect(metrics).toMatch(/^concord_api_calls_refused_total\{reason="key"\} 1$/m)
    expect(metrics).toMatch(/^concord_database_connections\{state="open"\} [1-9]/m)
    expect(metrics).toMatch(/^process_resident_memory_bytes \d/m)
    expect(metrics).not.toContain("made-up")
  })

  test("is nothing that the public's port knows", async () => {
    for (const path of ["/live", "/ready", "/metrics"]) expect((await call(path)).status).toBe(404)
  })
})

describe("the log", () => {
  test("has a line of JSON for each request, with the id that the answer carries, who called and how it ended", async () => {
    const customerId = await confirmedCustomer(await agent("admin.agent@northwind.example"))
    const correlationId = randomUUID()
    const answer = await call(`/v1/customers/${customerId}/carts`, {
      body: cart,
      headers: { "MS-CorrelationId": correlationId },
    })
    expect([answer.status, answer.headers.get("MS-CorrelationId")]).toEqual([201, correlationId])
    await expect
      .poll(() => server.lines().filter((each) => each.correlationId === correlationId))
      .toMatchObject([
        {
          ...{ level: "info", msg: "request", method: "POST", status: 201, client: "127.0.0.1" },
          ...{ path: `/v1/customers/${customerId}/carts`, route: "/v1/customers/{customerId}/carts" },
          ...{
            partnerId: NORTHWIND,
            actorId: expect.stringMatching(guid),
            ms: expect.any(Number),
            pid: expect.any(Number),
          },
        },
      ])
  })

  test("holds no secret, and nothing of a person, wherever it was sent", async () => {
    const typed = { name: "Wilhelmine", email: "wilhelmine@fabrikam.example", phone: "0912345678" }
    const customerId = await newCustomer()
    const agreement = {
      primaryContact: { firstName: typed.name, lastName: "Özdemir", email: typed.email, phoneNumber: typed.phone },
      templateId: "117a77b0-9360-443b-8795-c6dedc750cf9",
      dateAgreed: "2026-11-20",
      type: "MicrosoftCustomerAgreement",
    }
    const wrongKey = "D".repeat(43)
    const seen = randomUUID()
    await call(`/v1/customers/${customerId}/agreements`, { body: agreement })
    await call(`/v1/customers/${customerId}/agreements`, { body: { ...agreement, dateAgreed: typed.phone } })
    await call(`/v1/customers/${customerId}/agreements`, { body: `{"firstName": "${typed.name}", ` })
    await call(`/v1/customers?filter=${typed.email}&name=${typed.name}`)
    await call(`/v1/customers/${typed.email}/agreements`)
    await call(`/${typed.phone}/${wrongKey}`, { key: wrongKey })
    await call("/v1/customers", { headers: { "MS-RequestId": typed.email, Cookie: `session=${wrongKey}` } })
    await call("/oauth2/token", { body: `grant_type=client_credentials&client_secret=${wrongKey}` })
    await call("/v1/customers", { headers: { "MS-CorrelationId": seen } })
    await expect.poll(() => server.printed).toContain(seen)

    for (const secretOrPerson of [...Object.values(typed), "Özdemir", wrongKey, secret, "only for tests"])
      expect(server.printed).not.toContain(secretOrPerson)
  })
})

describe("while the database is away", () => {
  test("calls are told to come back, the operator that the process is not ready, and afterwards all is well by itself", async () => {
    line.cut()
    const answer = await call("/v1/customers?size=1")
    expect([answer.status, Number(answer.headers.get("Retry-After")) > 0]).toEqual([503, true])
    expect([await server.asked("/live"), await server.asked("/ready")]).toEqual([
      "200 live",
      "503 the database does not answer",
    ])
    line.mend()
    await server.until("/ready", "200 ready")
    expect((await call("/v1/customers?size=1")).status).toBe(200)
  })
})

describe("told to stop", () => {
  test("it takes nothing new, finishes what runs, and ends well", async () => {
    const customerId = await confirmedCustomer(await agent("admin.agent@northwind.example"))
    const other = await ownersConnections().connect()
    await other.query("begin")
    await other.query("select from customer where partner_id = $1 and id = $2 for update", [NORTHWIND, customerId])
    const running = call(`/v1/customers/${customerId}/carts`, { body: cart })
    const waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    await expect.poll(async () => (await other.query(waits)).rowCount).toBe(1)

    server.terminate()
    await server.until("/ready", "503 stopping")
    await expect(call("/v1/customers?size=1")).rejects.toThrow()
    await other.query("rollback")
    other.release()
    expect((await running).status).toBe(201)
    expect(await server.ended).toBe(0)
  })
})
