import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { describe as about, expect, test } from "vitest"
import { describe } from "./describe"
import { STATUS_OF } from "./error-codes"

// What linters ask of a description and generators of clients need, operation by operation.
type Operation = {
  operationId: string
  description: string
  summary: string
  tags: string[]
  responses: Record<string, Described>
  requestBody?: Described
  parameters?: { name: string; in: string }[]
}
type Described = { description?: string; content?: Record<string, Media> }
type Media = { schema: object; example?: unknown; examples?: Record<string, { value: unknown }> }

const described = JSON.parse(JSON.stringify(describe("https://portal.example")))
const operations = Object.entries(described.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
)
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv, { formats: ["uuid", "uri"] })
ajv.addSchema({ ...described, $id: "api" })

about.each(operations)("%s", (_, operation) => {
  test("has a name of its own, says what it does, and stands under a tag that is described", () => {
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/)
    const namesakes = operations.filter(([, other]) => other.operationId === operation.operationId)
    expect(namesakes).toHaveLength(1)
    expect(operation.summary).not.toBe("")
    expect(operation.description).not.toBe("")
    const known = described.tags.map(({ name }: { name: string }) => name)
    expect(operation.tags).toHaveLength(1)
    expect(known).toContain(operation.tags[0])
  })

  test("has examples as its schemas want them", () => {
    for (const part of [operation.requestBody, ...Object.values(operation.responses)]) {
      for (const { schema, example, examples = {} } of Object.values(part?.content ?? {})) {
        const all = [...(example === undefined ? [] : [example]), ...Object.values(examples).map(({ value }) => value)]
        for (const one of all) expect([one, complaintsAbout(one, schema)]).toEqual([one, []])
      }
    }
  })

  test("says what is answered when it is done, and how", () => {
    const done = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"))
    expect(done).toHaveLength(1)
    for (const [, { description }] of done) expect(description).not.toBe("")
  })
})

test("the headers that an operation reads are its parameters", () => {
  const withHeader = (name: string) =>
    operations
      .filter(([, { parameters = [] }]) => parameters.some((one) => one.in === "header" && one.name === name))
      .map(([operation]) => operation)
  expect(withHeader("If-Match")).toEqual([
    "put /v1/customers/{customerId}/profiles/billing",
    "patch /v1/customers/{customerId}/subscriptions/{subscriptionId}",
  ])
  const mentioning = operations.filter(([, { description }]) => description.includes("If-Match"))
  expect(withHeader("If-Match")).toEqual(mentioning.map(([operation]) => operation))
  const seeking = operations.filter(([, { parameters = [] }]) =>
    parameters.some(({ name }) => name === "seekOperation"),
  )
  expect(withHeader("MS-ContinuationToken")).toEqual(seeking.map(([operation]) => operation))
})

test("every code that a call is answered with is described somewhere", () => {
  const answers = operations.flatMap(([, { responses }]) => Object.values(responses))
  const codes = answers.flatMap(({ content = {} }) => Object.keys(content["application/json"]?.examples ?? {}))
  // No operation is one that is not there.
  expect(Object.keys(STATUS_OF).filter((code) => code !== "405" && !codes.includes(code))).toEqual([])
})

test("every reference leads somewhere, and every tag is used", () => {
  for (const [, name = ""] of JSON.stringify(described).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(described.components.schemas).toHaveProperty(name)
  const used = new Set(operations.flatMap(([, { tags }]) => tags))
  expect(described.tags.map(({ name }: { name: string }) => name).sort()).toEqual([...used].sort())
})

test("who answers for it and what may be done with it is said, and where it is served", () => {
  expect(described.info).toMatchObject({ contact: { name: expect.any(String) }, license: { name: expect.any(String) } })
  expect(described.servers).toEqual([{ url: "/" }, { url: "https://portal.example" }])
  expect(describe("http://localhost:3000").servers).toEqual([{ url: "/" }])
})

test("an example that is wrong would be told", () => {
  expect(complaintsAbout({ code: "x" }, { $ref: "#/components/schemas/Error" })).not.toEqual([])
})

function complaintsAbout(value: unknown, schema: object): string[] {
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'))
  ajv.validate(absolute, value)
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
