import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { app } from "@/lib/api/app"
import type { Endpoint } from "@/lib/api/endpoint"
import { ENDPOINTS } from "@/lib/api/endpoints"
import type { Actor } from "@/lib/domain/actor"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { mutated, strangeText, strangeValue } from "@/tests/random/strange"
import { belongingsOf } from "../belongings"
import { agent } from "../world"
import { type Outcome, shareOf, tryOut } from "./trial"

// Whatever arrives at an endpoint, it answers as documented or says what is wrong; it never breaks, and shows nothing of its insides.
const INSIDES = /\n\s+at |node_modules|prisma|\bzod|postgres|\b\w*Error: |\bhono\b|\.ts:\d/i

let actor: Actor
let key: string
beforeAll(async () => {
  process.env.AUTH_SECRET ??= "only for tests"
  process.env.API_CALLS_PER_MINUTE = "100000000"
  process.env.API_CALLS_PER_MINUTE_AND_KEY = "100000000"
  actor = await agent("admin.agent@northwind.example")
  key = (await makeApiKey(actor, { name: "Random", kind: "agent", days: 30 })).secret
})

const named = ENDPOINTS.map((endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint] as const)

test.each(named)("%s", { timeout: 300_000 }, async (_, endpoint) => {
  const there = { ...(await belongingsOf(actor)), templateId: CUSTOMER_AGREEMENT_TEMPLATE, domain: "contoso" }
  await tryOut(callsOf(endpoint, there), shareOf("http", ENDPOINTS.length), (call) => outcomeOf(call))
})

type Call = { method: string; url: string; headers: Record<string, string>; body: string | undefined }

function callsOf({ method, path, query, example }: Endpoint, there: Record<string, string>): fc.Arbitrary<Call> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)
  const ids = names.map((name) =>
    fc.oneof({ arbitrary: fc.constant(there[name] ?? "none"), weight: 4 }, { arbitrary: strangeText, weight: 1 }),
  )
  const asked = fc.constantFrom(...Object.keys(query?.shape ?? {}), "__proto__")
  const queries = fc.array(fc.tuple(asked, fc.oneof(strangeText, filters)), { maxLength: 3 })
  const hasBody = !["get", "head"].includes(method)
  return fc.record({ ids: fc.tuple(...ids), queries, headers, text: textOf(example ?? {}) }).map((made) => {
    const place = names.reduce((to, name, at) => to.replace(`{${name}}`, escaped(made.ids[at] ?? "")), path)
    const search = made.queries.map(([name, value]) => `${name}=${escaped(value)}`).join("&")
    return {
      ...{ method: method.toUpperCase(), headers: made.headers, body: hasBody ? made.text : undefined },
      url: `http://portal.example/v1${place}${search && `?${search}`}`,
    }
  })
}

/** A body: nearly right, any JSON, no JSON, or nested without end. */
function textOf(good: unknown): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: mutated(good).map((value) => JSON.stringify(value) ?? ""), weight: 6 },
    { arbitrary: strangeValue.map((value) => JSON.stringify(value)), weight: 2 },
    { arbitrary: strangeText, weight: 1 },
    { arbitrary: fc.integer({ min: 20, max: 20_000 }).map((depth) => '{"lineItems":['.repeat(depth)), weight: 1 },
  )
}

const filters = mutated({ Field: "CompanyName", Value: "cont", Operator: "starts_with" }).map((value) =>
  JSON.stringify(value),
)

/** What a header can carry. */
const headerValue = strangeText.map((text) => text.replace(/[^\x20-\x7e]/g, "?").slice(0, 200))
const headers = fc.dictionary(
  fc.constantFrom("MS-RequestId", "MS-CorrelationId", "X-Locale", "If-Match", "MS-ContinuationToken", "Content-Type"),
  headerValue,
)

/** As an address carries it; halves of characters it cannot. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/^\.+$/, "%2E") || "%20"
}

async function outcomeOf({ url, headers, body, method }: Call): Promise<Outcome> {
  const sent = { method, headers: { ...headers, Authorization: `Bearer ${key}` }, ...(body !== undefined && { body }) }
  const answer = await app.fetch(new Request(url, sent))
  const said = await answer.text()
  expect(answer.status, said).toBeLessThan(500)
  expect(answer.status, "a call that was only counted tries nothing out").not.toBe(429)
  expect(said).not.toMatch(INSIDES)
  if (answer.status < 400) return { refused: method === "GET" || method === "HEAD" }
  if (method !== "HEAD") expect(JSON.parse(said)).toMatchObject({ description: expect.any(String) })
  return { refused: true }
}

test("a body that is nested deeper than 32 levels is told so: 400", async () => {
  const { customerId } = await belongingsOf(actor)
  const deep = (levels: number) => `{"lineItems":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`
  const told = async (levels: number) => {
    const url = `http://portal.example/v1/customers/${customerId}/carts`
    const headers = { Authorization: `Bearer ${key}` }
    const answer = await app.fetch(new Request(url, { method: "POST", headers, body: deep(levels) }))
    return { status: answer.status, body: await answer.json() }
  }
  const nested = { code: 800002, description: expect.stringContaining("32 levels") }
  expect(await told(33)).toMatchObject({ status: 400, body: nested })
  expect(await told(32)).not.toMatchObject({ body: nested })
})
