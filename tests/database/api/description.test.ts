import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { beforeAll, describe, expect, test } from "vitest"
import { app } from "@/lib/api/app"
import { newTextToken } from "@/lib/auth/api-token"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { agent, confirmedCustomer, newCustomer, newSubscription } from "../world"
import { call, serveApi } from "./client"

serveApi()

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document, read as JSON.
let described: any
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv, { formats: ["uuid", "uri"] })

beforeAll(async () => {
  described = (await call("GET", "/openapi.json", { key: null })).body
  ajv.addSchema({ ...described, $id: "api" })
})

test("every route is described, and whatever is described is served", () => {
  const routes = app.routes
    // The description itself, its page, and the links that answers give are not asked for by programs.
    .filter(({ method, path }) => method !== "ALL" && !/^\/(openapi|developers|v1\/agreementtexts)/.test(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}").toLowerCase()}`)
  const operations = Object.entries(described.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method === "head" ? "GET" : method.toUpperCase()} ${path.toLowerCase()}`),
  )
  expect([...new Set(routes)].sort()).toEqual([...new Set(operations)].sort())
})

test("the description is OpenAPI 3.1, with examples and errors", () => {
  expect(described.openapi).toBe("3.1.0")
  const order = described.paths["/v1/customers/{customerId}/orders"].post
  expect(order.requestBody.content["application/json"].example.lineItems).toHaveLength(1)
  expect(Object.keys(order.responses)).toEqual(expect.arrayContaining(["201", "400", "401", "403", "404", "429"]))
  expect(order.responses["403"].content["application/json"].examples).toHaveProperty("13605")
  expect(JSON.stringify(described)).not.toContain("#/$defs/")
})

describe("what is answered is as described", () => {
  let paths: Record<string, string> = {}
  beforeAll(async () => {
    const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
    const subscriptionId = await newSubscription(customerId)
    const cart = await call("POST", `/customers/${customerId}/carts`, {
      body: { lineItems: [{ catalogItemId: BUSINESS_BASIC, quantity: 1 }] },
    })
    const orders = await call("GET", `/customers/${customerId}/orders`)
    paths = {
      customerId,
      subscriptionId,
      // Of an act that left nothing behind.
      actId: `1-${Math.floor(Date.now() / 1000)}-${"0".repeat(32)}`,
      cartId: cart.body.id,
      orderId: orders.body.items[0].id,
      templateId: CUSTOMER_AGREEMENT_TEMPLATE,
      country: "TW",
    }
  })

  test("by every GET", async () => {
    const reads = Object.entries(
      described.paths as Record<string, { get?: { parameters: { name: string }[] } }>,
    ).filter(([, methods]) => methods.get)
    expect(reads.length).toBeGreaterThan(10)
    const values: Record<string, string> = { agreementType: "*", include: "eligibility" }
    for (const [path, { get }] of reads) {
      const asked = path.replace(/\{(\w+)\}/g, (_, name) => paths[name] ?? name)
      const known = (get?.parameters ?? []).flatMap(({ name }) => (values[name] ? [`${name}=${values[name]}`] : []))
      const answer = await call("GET", `${asked}?${known.join("&")}`)
      expect([path, answer.status, complaints(path, "get", 200, answer.body)]).toEqual([path, 200, []])
    }
  })

  test("by what changes something", async () => {
    for (const [method, path, status] of [
      ["post", "/v1/customers/{customerId}/orders", 201],
      ["post", "/v1/customers/{customerId}/carts", 201],
      ["put", "/v1/customers/{customerId}/carts/{cartId}", 200],
      ["patch", "/v1/customers/{customerId}/subscriptions/{subscriptionId}", 200],
      ["post", "/v1/validations/address", 200],
    ] as const) {
      const { example } = described.paths[path][method].requestBody.content["application/json"]
      const asked = path.replace(/\{(\w+)\}/g, (_, name) => paths[name] ?? name)
      const answer = await call(method.toUpperCase(), asked, { body: example })
      expect([path, answer.status, complaints(path, method, status, answer.body)]).toEqual([path, status, []])
    }
  })

  test("the example of a confirmation confirms", async () => {
    const path = "/v1/customers/{customerId}/agreements"
    const { example } = described.paths[path].post.requestBody.content["application/json"]
    const answer = await call("POST", path.replace("{customerId}", await newCustomer()), { body: example })
    expect([answer.status, complaints(path, "post", 201, answer.body)]).toEqual([201, []])
  })

  test("an answer that is not would be told", () => {
    expect(complaints("/v1/customers/{customerId}", "get", 200, { id: 7 })).not.toEqual([])
  })
})

test("the page for developers is served from our own host, with all it needs", async () => {
  const page = await call("GET", "/developers", { key: null })
  expect(page.status).toBe(200)
  const wanted = [...page.body.matchAll(/(?:src|href)="(\/developers\/[^"]+)"/g)].map(([, path]) => path as string)
  expect(wanted.length).toBe(4)
  for (const path of wanted) expect((await call("GET", path, { key: null })).status).toBe(200)
  expect(page.body).not.toMatch(/(?:src|href)="https?:/)
})

test("the page for developers speaks the browser's language, and is as dark as the portal", async () => {
  const { body } = await call("GET", "/developers", { key: null, headers: { Cookie: "language=zh-TW; theme=dark" } })
  expect(body).toContain('<html lang="zh-TW" class="dark-mode" data-theme="dark">')
  expect(body).toContain("建立 API 金鑰")
  const strange = { Cookie: 'theme="><script>', "Accept-Language": "zh-Hant" }
  const other = await call("GET", "/developers", { key: null, headers: strange })
  expect(other.body).toContain('lang="zh-TW"')
  expect(other.body).not.toContain('"><script>')
})

test("a link to an agreement text works, and is not guessed", async () => {
  const path = `/agreementtemplates/${CUSTOMER_AGREEMENT_TEMPLATE}/document?country=TW`
  expect((await call("GET", path)).body).toMatchObject({ country: "TW", language: "en-US" })
  const { body } = await call("GET", `${path}&language=zh-HK`)
  expect(body).toMatchObject({ country: "TW", language: "zh-HK" })
  const { pathname, search } = new URL(body.downloadUri)
  const opened = await call("GET", `${pathname}${search}`, { key: null })
  expect([opened.status, opened.headers.get("location")]).toEqual([302, expect.stringMatching(/^https:/)])
  expect((await call("GET", `${pathname}${search}x`, { key: null })).status).toBe(404)
  const link = "https://aka.ms/customeragreement"
  for (const [age, status] of [
    [290_000, 302],
    [301_000, 404],
  ] as const) {
    const path = `/v1/agreementtexts/${await newTextToken(link, new Date(Date.now() - age))}`
    expect((await call("GET", path, { key: null })).status).toBe(status)
  }
})

function complaints(path: string, method: string, status: number, body: unknown) {
  const pointer = `#/paths/${escaped(path)}/${method}/responses/${status}/content/${escaped("application/json")}/schema`
  ajv.validate({ $ref: `api${pointer}` }, body)
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))
}
