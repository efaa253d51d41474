import { describe, expect, test } from "vitest"
import { shareOf } from "@/tests/worst-texts"
import type { Endpoint } from "./endpoint"
import { ENDPOINTS } from "./endpoints"
import { readSent } from "./sent"
import { speakerOf } from "./speaker"

const say = speakerOf(undefined)
const read = (endpoint: Endpoint, text: string, query: Record<string, string[]> = {}) =>
  readSent(endpoint, { params: {}, query, text }, say)
// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is what it asserts.
const refused = (...sent: Parameters<typeof read>): any => {
  const { answer } = read(...sent) as { answer?: { body: unknown } }
  return answer?.body ?? { data: null }
}
const found = (name: string) =>
  ENDPOINTS.find(({ method, path }) => `${method.toUpperCase()} ${path}` === name) as Endpoint
const carts = found("POST /customers/{customerId}/carts")
const subscription = found("PATCH /customers/{customerId}/subscriptions/{subscriptionId}")

const times = (count: number, one: (at: number) => string) =>
  Array.from({ length: Math.floor(count) }, (_, at) => one(at)).join()
/** Names as many as fit into so many characters, each of its own. */
const names = (size: number, length = 5) =>
  times(size / (length + 5), (at) => `"${String(at).padStart(length, "n")}":1`)
const nested = (inner: string, depth = 28) => `${'{"a":'.repeat(depth)}${inner}${"}".repeat(depth)}`

const SIZE = 980_000
const HOSTILE: Record<string, string> = {
  "unknown names": `{${names(SIZE)}}`,
  "as many as are looked at": `{${names(10_000 * 90, 85)}}`,
  "unknown names below links": `{"links":{${names(SIZE)}}}`,
  "unknown names below attributes": `{"attributes":{${names(SIZE)}}}`,
  "unknown names in each line": `{"lineItems":[${times(90, () => `{${names(10_000)}}`)}]}`,
  "unknown names, nested": nested(`{${names(SIZE)}}`),
  "long unknown names, nested": `${`{"${"n".repeat(199)}":`.repeat(30)}{${names(9_000 * 20, 15)}}${"}".repeat(30)}`,
  "one long name": `{"${"n".repeat(SIZE)}":1}`,
  "one long name of a line": `{"lineItems":[{"${"n".repeat(SIZE)}":1}]}`,
  "one name over and over": `{${times(SIZE / 7, () => '"ab":1')}}`,
  "one name over and over, each time another value": `{${times(SIZE / 12, (at) => `"ab":${at}`)}}`,
  "one name in each letter case": `{${times(SIZE / 24, (at) => `"${cased("abcdefghijklmnop", at)}":${at}`)}}`,
  "lines without anything": `{"lineItems":[${times(SIZE / 3, () => "{}")}]}`,
  "lines with unknown names": `{"lineItems":[${times(4_000, () => '{"x":1}')}]}`,
}

function cased(text: string, bits: number): string {
  return Array.from(text, (letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter)).join("")
}

/** What nobody could object to: as many lines as are looked at. */
const HARMLESS = `{"lineItems":[${times(3_000, () => '{"catalogItemId":"a:b:c","quantity":1}')}]}`

describe.each(Object.entries(HOSTILE))("%s", { timeout: 60_000 }, (_, text) => {
  test.each([carts, subscription])("cost a few times what parsing them and reading a good body do", async (taker) => {
    const limit = {
      of: [() => JSON.parse(text), () => read(carts, HARMLESS)],
      is: (parsing = 0, harmless = 0) => 6 * (parsing + harmless),
    }
    expect(await shareOf(() => read(taker, text), limit)).toBeLessThan(1)
    expect(JSON.stringify(read(taker, text)).length).toBeLessThan(10_000)
  })
})

describe("what is wrong is told by name", () => {
  const of = (text: string) => refused(carts, text).data

  test("of many the first are told, and how many more there are; a long name is cut", () => {
    const told = of(`{${names(500)}}`)
    expect(told).toHaveLength(21)
    expect(told.at(-1)).toBe("30 more are wrong")
    expect(of(`{"lineItems":[{"${"x".repeat(190)}":1}]}`)[0]).toMatch(/^lineItems\.0\.x{188}…: /)
    expect(refused(carts, "", { ["x".repeat(190)]: ["1"], ["y".repeat(201)]: ["1"] }).data).toHaveLength(1)
  })

  test.each([
    ['{"lineItems":[{"quantity":5,"Quantity":7}]}', ["lineItems.0.Quantity"]],
    ['{"lineItems":[{"quantity":5,"quantity":7}]}', ["lineItems.0.quantity"]],
    ['{"lineItems":[{"quantity":1}],"lineItems":[]}', ["lineItems"]],
    ['{"LineItems":[{"\\u0071uantity":5},{"quantity":5,"\\u0071uantity":7}]}', ["LineItems.1.quantity"]],
    ['{"lineItems":[{"quantity":5,"quantity":null}]}', ["lineItems.0.quantity"]],
    ['{"a":{"b":[1,{"c":"\\"}","C":"]"}]},"a":0}', ["a", "a.b.1.C"]],
    ['{"lineItems":[{"quantity":5, "quantity": 5 }]}', []],
    ['{"lineItems":[{"quantity":5},{"quantity":7}]}', []],
    ['{"a":{"a":{"a":1}},"b":{"a":2}}', []],
  ])("%s says something twice: %j", (text, twice) => {
    const said = (of(text) ?? []).filter((line: string) => line.includes("more than once"))
    expect(said.map((line: string) => line.split(": ")[0]).sort()).toEqual(twice)
  })

  test.each([
    ['{"promo.links":1}', "promo.links"],
    ['{"links.promo":1}', "links.promo"],
    ['{"attributes.x":1,"links":{"a":1}}', "attributes.x"],
    ['{"lineItems.0.transactionType":"x"}', "lineItems.0.transactionType"],
  ])("%s is no part of what is expected besides", (text, name) => {
    expect(of(text).map((line: string) => line.split(": ")[0])).toEqual([name])
  })

  test("a parameter that is sent twice is told as that", () => {
    const list = found("GET /customers")
    expect(refused(list, "", { size: ["2"], Size: ["3"] }).data).toEqual([
      expect.stringMatching(/^size: .*more than once/),
    ])
    const filter = '{"Field":"Domain","Value":"a","value":"b"}'
    expect(refused(list, "", { filter: [filter] }).data).toEqual([
      expect.stringMatching(/^filter.value: .*more than once/),
    ])
  })
})
