import { afterAll, beforeAll, expect, test } from "vitest"
import { app } from "@/lib/api/app"
import type { Endpoint } from "@/lib/api/endpoint"
import { ENDPOINTS } from "@/lib/api/endpoints"
import type { Actor } from "@/lib/domain/actor"
import { ROLES } from "@/lib/domain/role"
import { LONGEST_TEXT } from "@/lib/domain/text/limits"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { textsOf } from "../schema-texts"
import { textPlaces } from "../text-places"
import { HARMLESS, shareOf, WORST_TEXTS } from "../worst-texts"
import { type Belongings, belongingsOf } from "./belongings"
import { COMMANDS, QUERIES } from "./every-usecase"
import { agent, now } from "./world"

// The worst texts, as long as any comes through, in every field of every use-case and endpoint: none costs ten times what
// a harmless one of its length does, or ten times a quarter of itself (what grows as the square costs sixteen times that).
// Less than four times either was seen. What another caller then waits is told at the end.
const TIMES = 10
/** Those that come furthest; the rest are tried on what reads them (lib/domain/text/worst-texts.test.ts). */
const FURTHEST = [
  "marks to be sorted",
  "letters and joiners in turns",
  "blanks between letters",
  "ligatures of many letters",
  "labels of a host",
  "figures",
]
const texts = FURTHEST.map((name) => {
  const textOf = WORST_TEXTS[name] ?? HARMLESS
  return { worst: textOf(LONGEST_TEXT), quarter: textOf(LONGEST_TEXT / 4) }
})
const harmless = HARMLESS(LONGEST_TEXT)

let actor: Actor
let there: Belongings
let key: string
beforeAll(async () => {
  process.env.AUTH_SECRET ??= "only for tests"
  process.env.API_CALLS_PER_MINUTE = "100000000"
  process.env.API_CALLS_PER_MINUTE_AND_KEY = "100000000"
  const admin = await agent("admin.agent@northwind.example")
  actor = { ...admin, roles: ROLES, partner: { ...admin.partner, environment: "sandbox" } }
  there = await belongingsOf(actor)
  key = (await makeApiKey(admin, { name: "Worst", kind: "agent", days: 30 })).secret
}, 120_000)

let fields = 0
let waited = 0
afterAll(() => {
  process.stdout.write(`While the worst texts were read, another caller waited ${Math.ceil(waited)} ms at most\n`)
})

/** How much of what it may cost the worst text costs: as many times the harmless one, or a quarter of itself. */
function shareFor(run: (text: string) => () => unknown, { worst, quarter }: { worst: string; quarter: string }) {
  const of = [run(harmless), run(quarter)]
  return shareOf(run(worst), { of, is: (...costs) => TIMES * Math.min(...costs) })
}

/** The body with the text in every place where the example has one. */
function filled(example: unknown, body: unknown, text: string): unknown {
  return textPlaces(example).reduce<unknown>((sent, { path }) => {
    const place = textPlaces(sent).find((one) => one.path === path)
    return place?.withText(text) ?? sent
  }, body)
}

/** What the other caller asks meanwhile. */
const QUICK = ENDPOINTS.find(({ path }) => path === "/agreements") as Endpoint

const usecases = Object.entries({ ...COMMANDS, ...QUERIES })
  .map(([name, visit]) => [name, visit, textsOf(visit.usecase.input).map(({ place }) => place)] as const)
  .filter(([, , places]) => places.length > 0)

test.each(usecases)("%s", { timeout: 120_000 }, async (_, { usecase, input }, places) => {
  const run = (text: string) => {
    const named = Object.fromEntries(places.filter((place) => !/[.#]/.test(place)).map((name) => [name, text]))
    // All at once: what they cost together, each costs at most.
    const sent = filled(input(there), { ...input(there), ...named }, text) as object
    return () => usecase(actor, sent, now).catch(() => null)
  }
  for (const text of texts) {
    fields += places.length
    expect(await shareFor(run, text)).toBeLessThan(1)
  }
})

test.each(ENDPOINTS.map((one) => [`${one.method} ${one.path}`, one] as const))(
  "%s",
  { timeout: 120_000 },
  async (_, endpoint) => {
    for (const text of texts) {
      expect(await shareFor((text) => call(endpoint, text), text)).toBeLessThan(1)
      const [worst, other] = [call(endpoint, text.worst)(), call(QUICK, "x")]
      const asked = performance.now()
      await other()
      waited = Math.max(waited, performance.now() - asked)
      await worst
    }
  },
)

test.each<[string, (share: number) => string]>([
  ["lists without end", (share) => `{"lineItems":[${"{},".repeat(300_000 * share)}{}]}`],
  [
    "names without end",
    (share) => `{${Array.from({ length: 60_000 * share }, (_, at) => `"name${at}":1,`).join("")}"a":1}`,
  ],
  ["one long name", (share) => `{"${"x".repeat(1_000_000 * share)}":1}`],
  ["one long text", (share) => `{"lineItems":"${"\u0327\u0301".repeat(240_000 * share)}"}`],
  ["figures without end", (share) => `{"lineItems":[{"quantity":${"9".repeat(1_000_000 * share)}}]}`],
])("a body of a megabyte costs no more than its length: %s", async (_, bodyOf) => {
  const url = `http://portal.example/v1/customers/${there.customerId}/carts`
  const headers = { Authorization: `Bearer ${key}` }
  const sending = (share: number) => {
    const body = bodyOf(share)
    return () => app.fetch(new Request(url, { method: "POST", headers, body }))
  }
  expect((await sending(1)()).status).toBe(400)
  expect(await shareOf(sending(1), { of: [sending(0.25)], is: (quarter = 0) => TIMES * quarter })).toBeLessThan(1)
})

test("fields were tried", () => expect(fields).toBeGreaterThan(500))

/** A call with the text in every place of the path, the query, the body, and in the headers as far as they can carry it. */
function call({ method, path, query, example }: Endpoint, text: string) {
  const escaped = encodeURIComponent(text.slice(0, 900).toWellFormed())
  const ids = path.replace(/\{(\w+)\}/g, (_, name: string) => there[name as keyof Belongings] ?? escaped)
  const search = Object.keys(query?.shape ?? {}).map((name) => `${name}=${escaped}`)
  const sent = filled(example, example, text)
  const header = text
    .replace(/[^\x20-\x7E]/g, "?")
    .trim()
    .padEnd(2_000, "a.b/1 ")
  const headers = {
    ...{ Authorization: `Bearer ${key}`, "User-Agent": header, "X-Locale": header, "If-Match": header },
    ...{ "MS-ContinuationToken": header, "MS-CorrelationId": header, Cookie: header, "Accept-Language": header },
  }
  const url = `http://portal.example/v1${ids}?${search.join("&")}`
  const body = method === "get" || method === "head" ? null : JSON.stringify(sent ?? {})
  return async () => (await app.fetch(new Request(url, { method: method.toUpperCase(), headers, body }))).text()
}
