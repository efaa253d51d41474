import { beforeAll, expect, test } from "vitest"
import { app } from "@/lib/api/app"
import type { Endpoint } from "@/lib/api/endpoint"
import { ENDPOINTS } from "@/lib/api/endpoints"
import type { Actor } from "@/lib/domain/actor"
import { ROLES } from "@/lib/domain/role"
import { LONGEST_TEXT } from "@/lib/domain/text/limits"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { textsOf } from "../schema-texts"
import { textPlaces } from "../text-places"
import { costOf, WORST_TEXTS } from "../worst-texts"
import { type Belongings, belongingsOf } from "./belongings"
import { COMMANDS, QUERIES } from "./every-usecase"
import { agent, now } from "./world"

// The worst texts, as long as any comes through, in every field of every use-case and endpoint: whoever else is served by
// the same process waits less than 200 milliseconds for one of them. The processor's time is measured, not the clock's.
const MOST_MS = 200
/** Those that come furthest; the rest are tried on what reads them (lib/domain/text/worst-texts.test.ts). */
const FURTHEST = [
  "marks to be sorted",
  "letters and joiners in turns",
  "blanks between letters",
  "ligatures of many letters",
  "labels of a host",
  "figures",
]
const texts = FURTHEST.map((name) => WORST_TEXTS[name]?.(LONGEST_TEXT) ?? "")

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

const usecases = Object.entries({ ...COMMANDS, ...QUERIES })
  .map(([name, visit]) => [name, visit, textsOf(visit.usecase.input).map(({ place }) => place)] as const)
  .filter(([, , places]) => places.length > 0)

test.each(usecases)("%s", { timeout: 120_000 }, async (_, { usecase, input }, places) => {
  const run = (sent: unknown) => () => usecase(actor, sent as object, now).catch(() => null)
  await run(input(there))()
  for (const text of texts) {
    fields += places.length
    // All at once: what they cost together, each costs at most.
    const filled = textPlaces(input(there)).reduce<unknown>(
      (sent, { path }) =>
        textPlaces(sent)
          .find((place) => place.path === path)
          ?.withText(text) ?? sent,
      {
        ...input(there),
        ...Object.fromEntries(places.filter((place) => !/[.#]/.test(place)).map((name) => [name, text])),
      },
    )
    expect(await costOf(run(filled))).toBeLessThan(MOST_MS)
  }
})

test.each(ENDPOINTS.map((one) => [`${one.method} ${one.path}`, one] as const))(
  "%s",
  { timeout: 120_000 },
  async (_, endpoint) => {
    await call(endpoint, "x")()
    for (const text of texts) expect(await costOf(call(endpoint, text))).toBeLessThan(MOST_MS)
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
  const quarter = await costOf(sending(0.25))
  // Four times as long: twice that is left for a busy machine. What grows faster than its input costs sixteen times as much.
  expect(await costOf(sending(1))).toBeLessThan(8 * quarter + MOST_MS)
})

test("fields were tried", () => expect(fields).toBeGreaterThan(500))

/** A call with the text in every place of the path, the query, the body, and in the headers as far as they can carry it. */
function call({ method, path, query, example }: Endpoint, text: string) {
  const escaped = encodeURIComponent(text.slice(0, 900).toWellFormed())
  const ids = path.replace(/\{(\w+)\}/g, (_, name: string) => there[name as keyof Belongings] ?? escaped)
  const search = Object.keys(query?.shape ?? {}).map((name) => `${name}=${escaped}`)
  const filled = textPlaces(example).reduce<unknown>(
    (sent, { path: at }) =>
      textPlaces(sent)
        .find((place) => place.path === at)
        ?.withText(text) ?? sent,
    example,
  )
  const header = text
    .replace(/[^\x20-\x7E]/g, "?")
    .trim()
    .padEnd(2_000, "a.b/1 ")
  const headers = {
    ...{ Authorization: `Bearer ${key}`, "User-Agent": header, "X-Locale": header, "If-Match": header },
    ...{ "MS-ContinuationToken": header, "MS-CorrelationId": header, Cookie: header, "Accept-Language": header },
  }
  const url = `http://portal.example/v1${ids}?${search.join("&")}`
  const body = method === "get" || method === "head" ? null : JSON.stringify(filled ?? {})
  return async () => (await app.fetch(new Request(url, { method: method.toUpperCase(), headers, body }))).text()
}
