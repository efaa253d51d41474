import { beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { app } from "@/lib/api/app"
import type { Endpoint } from "@/lib/api/endpoint"
import { ENDPOINTS } from "@/lib/api/endpoints"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { en } from "@/lib/i18n/en"
import { zhTW } from "@/lib/i18n/zh-tw"
import { isAbout, KINDS, OF_SHAPE, pathsIn, VALIDATORS_WORDS, withAt } from "@/tests/random/wrong-types"
import { belongingsOf } from "../belongings"
import { agent } from "../world"
import { keys, serveApi } from "./client"

// Whatever kind of thing stands where another is wanted, the answer says so in words of the portal, and names the field.
serveApi()

let there: Record<string, string>
beforeAll(async () => {
  const belongings = await belongingsOf(await agent("sales.agent@northwind.example"))
  there = { ...belongings, templateId: CUSTOMER_AGREEMENT_TEMPLATE, domain: "contoso", country: "TW" }
})

const named = ENDPOINTS.map((endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint] as const)
const WITH_BODY = named.filter(([, { body }]) => body)
const WITH_QUERY = named.filter(([, { query }]) => query)

test.each(WITH_BODY)("in the body of %s", async (_, endpoint) => {
  for (const path of pathsOf(endpoint.body)) {
    for (const [at, kind] of KINDS.entries()) {
      const body = withAt(endpoint.example, path, kind)
      const answer = await told(endpoint, { body: JSON.stringify(body) ?? "", chinese: at % 2 === 0 })
      for (const field of answer.fields) expect(isAbout(field, path), `${path}: ${answer.said}`).toBe(true)
    }
  }
})

test.each(WITH_QUERY)("in the address of %s", async (_, endpoint) => {
  for (const name of Object.keys(endpoint.query?.shape ?? {})) {
    for (const [at, kind] of [...KINDS, "x".repeat(300), { field: 7 }, { field: "Domain", value: [] }].entries()) {
      const query = `?${name}=${encodeURIComponent(typeof kind === "string" ? kind : (JSON.stringify(kind) ?? ""))}`
      const answer = await told(endpoint, { query, chinese: at % 2 === 0 })
      for (const field of answer.fields) expect(isAbout(field, [name]), `${query}: ${answer.said}`).toBe(true)
    }
  }
})

test("and it says what is wanted, in the language that is asked for", async () => {
  const [, order] = named.find(([name]) => name === "POST /customers/{customerId}/orders") ?? []
  const lineItems = [{ offerId: [], quantity: [], billingCycle: "weekly" }]
  const answer = (chinese: boolean) => told(order as Endpoint, { body: JSON.stringify({ lineItems }), chinese })
  expect((await answer(false)).data).toEqual([
    "lineItems.0.offerId: This must be a text",
    "lineItems.0.quantity: This must be a number",
    expect.stringMatching(/^lineItems\.0\.billingCycle: This must be one of: /),
  ])
  expect((await answer(true)).data).toContain("lineItems.0.offerId: 這裡必須是文字")
})

/** What is said of a shape, up to the first value that it names. */
const SHAPE_WORDS = {
  en: OF_SHAPE.map((key) => en.problem[key].split("{")[0] ?? ""),
  "zh-TW": OF_SHAPE.map((key) => zhTW.problem[key].split("{")[0] ?? ""),
}

type Sent = { body?: string; query?: string; chinese: boolean }

async function told({ method, path }: Endpoint, { body, query = "", chinese }: Sent) {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => there[name] ?? "none")
  const headers = { Authorization: `Bearer ${keys.sales}`, "X-Locale": chinese ? "zh-TW" : "en-US" }
  const request = { method: method.toUpperCase(), headers, ...(body !== undefined && { body }) }
  const answer = await app.fetch(new Request(`http://portal.example/v1${place}${query}`, request))
  const said = await answer.text()
  expect(answer.status, said).toBeLessThan(500)
  if (answer.status < 400) return { said, data: [], fields: [] }
  expect(said).not.toMatch(VALIDATORS_WORDS)
  const { data = [] }: { data?: string[] } = said === "" ? {} : JSON.parse(said)
  // What is right by its shape may be wrong by a rule that looks at other fields besides.
  const ofShape = data.filter((one) => SHAPE_WORDS[chinese ? "zh-TW" : "en"].some((words) => one.includes(words)))
  return { said, data, fields: ofShape.map((one) => one.split(": ")[0] ?? "") }
}

/** Every property that a schema knows, at any depth; of a list, its first. */
function pathsOf(schema: unknown): string[][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return pathsOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return [[], ...pathsOf(schema.element).map((path) => ["0", ...path])]
  if (!(schema instanceof z.ZodObject)) return [[]]
  return [[], ...Object.entries(schema.shape).flatMap(([name, held]) => pathsOf(held).map((path) => [name, ...path]))]
}

test("the walk finds what is nested", () => {
  const Nested = z.object({ lines: z.array(z.object({ quantity: z.number() })).optional() })
  expect(pathsOf(Nested)).toEqual([[], ["lines"], ["lines", "0"], ["lines", "0", "quantity"]])
  expect(pathsIn({ lines: [{ quantity: 1 }] })).toEqual(pathsOf(Nested))
})
