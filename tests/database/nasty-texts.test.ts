import { beforeAll, expect, test } from "vitest"
import { app } from "@/lib/api/app"
import { ENDPOINTS } from "@/lib/api/endpoints"
import type { Actor } from "@/lib/domain/actor"
import type { ProblemKey } from "@/lib/domain/problem"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import { ROLES } from "@/lib/domain/role"
import { problem } from "@/lib/i18n/en/problem"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { textPlaces } from "../text-places"
import { belongingsOf } from "./belongings"
import { COMMANDS } from "./every-usecase"
import { database } from "./owner"
import { agent, now } from "./world"

// Nasty strings in every field of every act, on the screens' side and on the wire: what is not seen is not kept, what
// cannot be kept is refused by the field's name.
const NASTY = [
  "\u202E",
  "\u2066",
  "\u200B",
  "\u200F",
  "\uFEFF",
  "\uFFFD",
  "\u0000",
  "\uD800",
  "\n",
  `${"\u0327\u0301".repeat(40)}`,
]
const WAYS: ((text: string, nasty: string) => string)[] = [
  (text, nasty) => `${nasty}${text}${nasty}`,
  (text, nasty) => `${text.slice(0, 1)}${nasty}${text.slice(1)}`,
]
/** What no table may hold, but for drafts, which keep what was typed. */
const NEVER_KEPT = "[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u2060\uFEFF\uFFFD]"

/** How a text is refused for what is in it; others may refuse what became of it, such as an address that is taken. */
const OF_TEXTS: ProblemKey[] = ["characters", "lettersLost", "emailFormat"]

let actor: Actor
let key: string
beforeAll(async () => {
  process.env.AUTH_SECRET ??= "only for tests"
  process.env.API_CALLS_PER_MINUTE = "100000000"
  process.env.API_CALLS_PER_MINUTE_AND_KEY = "100000000"
  const admin = await agent("admin.agent@northwind.example")
  actor = { ...admin, roles: ROLES, partner: { ...admin.partner, environment: "sandbox" } }
  key = (await makeApiKey(admin, { name: "Nasty", kind: "agent", days: 30 })).secret
}, 120_000)

let tried = 0

test.each(Object.entries(COMMANDS))("%s", { timeout: 120_000 }, async (_, { usecase, input }) => {
  const there = await belongingsOf(actor)
  for (const { path, text } of textPlaces(input(there))) {
    for (const [nasty, way] of NASTY.flatMap((nasty) => WAYS.map((way) => [nasty, way] as const))) {
      const sent = textPlaces(input(there))
        .find((place) => place.path === path)
        ?.withText(way(text, nasty))
      const refusal = await refusalTo(usecase(actor, sent as object, now))
      tried++
      for (const [field, { key }] of Object.entries(refusal?.kind === "invalid" ? refusal.problems : {}))
        if (OF_TEXTS.includes(key)) expect([lastName(path), "file"]).toContain(lastName(field))
    }
  }
})

const bodies = ENDPOINTS.filter(({ example }) => example).map((one) => [`${one.method} ${one.path}`, one] as const)

test.each(bodies)("%s", { timeout: 120_000 }, async (_, { method, path, example }) => {
  const there: Record<string, string> = await belongingsOf(actor)
  const url = `http://portal.example/v1${path.replace(/\{(\w+)\}/g, (__, name: string) => there[name] ?? name)}`
  for (const place of textPlaces(example)) {
    for (const [nasty, way] of NASTY.flatMap((nasty) => WAYS.map((way) => [nasty, way] as const))) {
      const body = JSON.stringify(place.withText(way(place.text, nasty)))
      const answer = await app.fetch(new Request(url, { method, headers: { Authorization: `Bearer ${key}` }, body }))
      const said = await answer.text()
      tried++
      expect(answer.status, said).toBeLessThan(500)
      if (OF_TEXTS.some((text) => said.includes(problem[text]))) expect(said).toContain(lastName(place.path))
    }
  }
})

test("none of what nobody sees has been kept", async () => {
  expect(tried).toBeGreaterThan(800)
  const tables = await database().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'customer_draft' order by 1`
  for (const { name } of tables) {
    const found = await database().$queryRawUnsafe(
      `select t::text from "${name}" t where t::text ~ $1 limit 3`,
      NEVER_KEPT,
    )
    expect(found, name).toEqual([])
  }
})

async function refusalTo(act: Promise<unknown>): Promise<Refusal | null> {
  try {
    await act
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

function lastName(path: string): string {
  return path.split(".").at(-1) ?? ""
}
