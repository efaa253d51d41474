import type { BrowserContext } from "@playwright/test"
import fc from "fast-check"
import { CASES, SEED } from "@/tests/random/chance"
import { mutated, strangeText, strangeValue } from "@/tests/random/strange"
import { everyAction, rightArguments, send } from "./actions"
import { PLACES } from "./places"
import { TANIA } from "./steps"
import { expect, test, type World } from "./world"

// Whatever arrives at a server action, a page or a download, it is done or refused; it never breaks, and shows nothing of
// its insides. The use-cases behind them get the most of it in tests/database/random.
const EACH = Math.max(1, Math.round(CASES / 1_000))
/** What no answer may show. */
const INSIDES = /(\n|\\n)\s+at \S+ \(|node_modules|PrismaClient|ZodError|\.tsx?:\d/
/** Each wrong password is counted, and the stories beside this one sign in from the same address. */
const FEW = Math.min(5, EACH)

for (const role of ["admin_agent", "global_admin"]) {
  test(`a server action does or refuses whatever a ${role} sends it`, async ({ context, signIn, world }) => {
    test.setTimeout(600_000)
    const { agent } = await signIn({ role, partner: "sandbox" })
    const ids = { ...(await belongings(world)), agentId: (await world.agent({ partner: "sandbox" })).id }
    const right: Record<string, unknown[]> = rightArguments(ids)
    // What outlasts the session would change the other stories' partner, and locks nobody out of tests/database/random.
    await world.proveLongAgo(agent.id)
    const cookies = await cookiesOf(context)
    expect(
      everyAction()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(right).sort())

    for (const action of everyAction()) {
      if (action.name === "signOut") expect(await world.openSessions(agent.id), "still signed in").toBe(1)
      const good = right[action.name] ?? []
      const given = fc.oneof({ arbitrary: mutated(good), weight: 4 }, { arbitrary: anything, weight: 1 })
      const numRuns = action.name === "signInByPassword" ? FEW : EACH
      const property = fc.asyncProperty(given, async (sent) => {
        const answer = await send(action, new URL(filled(action.page, ids), process.env.BASE_URL), cookies, sent)
        const said = await answer.text()
        expect(answer.status, `${action.name}: ${said}`).toBeLessThan(500)
        expect(said).not.toMatch(INSIDES)
      })
      await fc.assert(property, { seed: SEED, numRuns, endOnFailure: true })
    }
    expect(await world.openSessions(agent.id)).toBe(0)
  })
}

test("a page or download answers whatever stands in its address", async ({ context, signIn, world }) => {
  test.setTimeout(600_000)
  await signIn({ role: "admin_agent", partner: "sandbox" })
  const ids: Record<string, string> = await belongings(world)
  const cookies = await cookiesOf(context)
  const asked = fc.array(fc.tuple(fc.constantFrom(...ASKED), strangeText), { maxLength: 3 })
  for (const place of PLACES) {
    const slot = fc.tuple(fc.boolean(), strangeText).map(([isOurs, text]) => (isOurs ? null : text))
    const slots = fc.tuple(...[...place.matchAll(/\[(\w+)\]/g)].map(() => slot))
    const property = fc.asyncProperty(slots, asked, async (given, query) => {
      let at = 0
      const path = place.replace(/\[(\w+)\]/g, (_, name: string) => escaped(given[at++] ?? ids[name] ?? "none"))
      const search = query.map(([name, value]) => `${name}=${escaped(value)}`).join("&")
      const answer = await fetch(new URL(`${path}?${search}`, process.env.BASE_URL), {
        headers: { Cookie: cookies },
        redirect: "manual",
      })
      const said = await answer.text()
      expect(answer.status, `${path}?${search}`).toBeLessThan(500)
      expect(said).not.toMatch(INSIDES)
    })
    await fc.assert(property, { seed: SEED, numRuns: EACH, endOnFailure: true })
  }
})

/** What JSON has not, but a server action may be sent. */
const anything = fc.oneof(
  strangeValue,
  fc.array(
    fc.oneof(
      strangeValue,
      fc.bigInt(),
      fc.date({ noInvalidDate: true }),
      fc.constantFrom(undefined, Number.NaN, Number.NEGATIVE_INFINITY, new Map([["a", new Set([1])]]), new FormData()),
    ),
    { maxLength: 5 },
  ),
)

/** What the addresses of pages and downloads are asked for, in any of them. */
const ASKED = [
  "search",
  "status",
  "sort",
  "after",
  "before",
  "page",
  "from",
  "to",
  "action",
  "customerId",
  "update",
  "language",
  "returnTo",
  "__proto__",
]

async function belongings(world: World) {
  const {
    id: customerId,
    record,
    subscriptionId,
  } = await world.customer({ partner: "sandbox", confirmedBy: TANIA, licences: 5 })
  const draftId = await world.draft("sandbox", { companyName: "Random" })
  return { customerId, confirmationId: record.split("/").at(-1) ?? "", subscriptionId, draftId }
}

function filled(page: string, ids: Record<string, string>): string {
  return page.replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? "none")
}

/** As an address carries it; halves of characters it cannot. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/^\.+$/, "%2E") || "%20"
}

async function cookiesOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ")
}
