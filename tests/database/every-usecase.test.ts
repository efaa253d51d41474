import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { may, type Permission, refusalToAct } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import { Refused } from "@/lib/domain/refusal"
import { ROLES } from "@/lib/domain/role"
import { type Belongings, belongingsOf, nothings } from "./belongings"
import { COMMANDS, QUERIES, type Visit } from "./every-usecase"
import { everything } from "./everything"
import { database } from "./owner"
import { agent, now, refusalTo } from "./world"

const admin = await agent("admin.agent@northwind.example")
// As if it were a sandbox's, which may do all that production may, and pretend besides.
const northwind: Actor = { ...admin, roles: ROLES, partner: { ...admin.partner, environment: "sandbox" } }
const tailspin: Actor = { ...(await agent("admin.agent@tailspin.example")), roles: ROLES }
const wingtip: Actor = { ...(await agent("admin.agent@wingtip.example")), roles: ROLES }
const EVERY = { ...COMMANDS, ...QUERIES }

describe("the walk over the use-cases", () => {
  const sources = readdirSync("lib/usecases", { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => readFileSync(`lib/usecases/${entry.name}`, "utf8"))
  const declared = sources.flatMap((source) => [...source.matchAll(/export const (\w+) = (command|query)\(/g)])

  test("misses none", () => {
    const named = (kind: string) => declared.flatMap(([, name, of]) => (name && of === kind ? [name] : [])).sort()
    expect(Object.keys(COMMANDS).sort()).toEqual(named("command"))
    expect(Object.keys(QUERIES).sort()).toEqual(named("query"))
  })

  test("sends an id to each that takes one", () => {
    const taking = sources.filter((source) => /\bguid\b|ActivityQuery|OrderQuery/.test(source))
    const names = taking.flatMap((source) => source.match(/export const (\w+)/)?.[1] ?? [])
    expect(withIds().map(([name]) => name)).toEqual(Object.keys(EVERY).filter((name) => names.includes(name)))
  })
})

/** What says who may do what asks again who it is, but for these. */
const UNASKED: Record<string, string> = {
  changePartner: "a time zone opens nothing",
  revokeApiKey: "it takes away only, and at once",
}

test("whatever an act gives to somebody that outlasts the session, it asks again who it is", () => {
  const lasting: Permission[] = ["agents.manage", "partner.manage", "keys.manage", "app-keys.manage", "factor.add"]
  const unasked = Object.entries(COMMANDS).filter(
    ([, { usecase, needs }]) => lasting.includes(needs) && !usecase.wantsProof,
  )
  expect(unasked.map(([name]) => name).sort()).toEqual(Object.keys(UNASKED).sort())
})

describe("an act whose line in the activity log cannot be written", () => {
  test.each(Object.entries(COMMANDS))("has not happened, and can be done again: %s", async (_, { usecase, input }) => {
    const sent = input(await belongingsOf(northwind))
    const before = await everything()
    await withFullLog(() => expect(usecase(northwind, sent, now)).rejects.toThrow("the log is full"))
    expect(await everything()).toEqual(before)

    await usecase(northwind, sent, now)
    const [line] = await database().activity.findMany({ orderBy: { id: "desc" }, take: 1 })
    expect(line).toMatchObject({ partnerId: northwind.partnerId, agentId: northwind.agentId, at: now })
  })
})

describe("who is asked before what is sent:", () => {
  test.each(Object.entries(EVERY))("%s", async (_, { usecase, needs }) => {
    for (const role of ROLES) {
      const actor = { ...northwind, roles: [role] }
      const refusal = await refusalTo(usecase(actor, { customerId: 7, draftId: "", agentId: [], lines: "none" }, now))
      if (may(actor, needs)) expect(refusal).not.toMatchObject({ kind: "forbidden" })
      else expect(refusal).toEqual(refusalToAct(actor, needs))
    }
    const atReseller = await refusalTo(usecase(wingtip, { customerId: 7, draftId: "", agentId: [] }, now))
    if (may(wingtip, needs)) expect(atReseller).not.toMatchObject({ kind: "forbidden" })
    else expect(atReseller).toEqual({ kind: "forbidden", because: "reseller" })
  })
})

describe("what is another partner's", async () => {
  const ours = await belongingsOf(northwind)
  const theirs = await belongingsOf(tailspin)
  const sameTenant = await belongingsOf(tailspin, ours.customerId)
  const answeredEmpty = ["listOrders", "listActivities", "listAuditRecords", "exportActivities", "viewDraft"]
  // The reseller is a field of what is typed, and told of as one.
  const answeredByField: Record<string, object> = {
    createCustomer: { kind: "invalid", problems: { resellerId: { key: "resellerUnknown" } } },
  }

  test.each(withIds())("is as if it did not exist for %s", async (name, { usecase, again }) => {
    const before = await everything()
    const answer = await answerTo(usecase, again(theirs), theirs)
    const nobodys = nothings()
    expect(answer).toEqual(await answerTo(usecase, again(nobodys), nobodys))
    if (!answeredEmpty.includes(name)) expect(answer).toMatchObject(answeredByField[name] ?? { kind: "not-found" })
    expect(await everything()).toEqual(before)
  })

  const withSeveral = withIds().filter(([name, { again }]) => {
    return !answeredEmpty.includes(name) && idsIn(again(ours), ours).length > 1
  })

  test.each(withSeveral)("does not exist beside one's own customer either, for %s", async (_, { usecase, input }) => {
    for (const field of idsIn(input(ours), ours)) {
      const mixed = { ...ours, [field]: theirs[field] }
      expect(await refusalTo(usecase(northwind, input(mixed), now))).toMatchObject({ kind: "not-found" })
    }
  })

  test.each(withSeveral)(
    "nor when the tenant is a customer of both partners, for %s",
    async (_, { usecase, input }) => {
      for (const field of idsIn(input(ours), ours).filter((name) => name !== "customerId")) {
        const mixed = { ...ours, [field]: sameTenant[field] }
        expect(await refusalTo(usecase(northwind, input(mixed), now))).toMatchObject({ kind: "not-found" })
      }
    },
  )

  test.each(Object.entries(QUERIES))(
    "is shown by no view of a customer that both have: %s",
    async (_, { usecase, input }) => {
      const answer = JSON.stringify(await answerTo(usecase, input(ours), nothings()))
      const { customerId: _both, ...theirOwn } = sameTenant
      expect(Object.values(theirOwn).filter((id) => answer.includes(id))).toEqual([])
    },
  )

  test.each(withSeveral)("nor beside another customer of one's own, for %s", async (_, { usecase, input }) => {
    const others = await belongingsOf(northwind)
    const mixed = { ...ours, customerId: others.customerId }
    expect(await refusalTo(usecase(northwind, input(mixed), now))).toMatchObject({ kind: "not-found" })
  })
})

function withIds(): [string, Visit][] {
  const there = nothings()
  return Object.entries(EVERY).filter(([, { again }]) => idsIn(again(there), there).length > 0)
}

function idsIn(input: object, there: Belongings): (keyof Belongings)[] {
  const sent: unknown[] = Object.values(input)
  return (Object.keys(there) as (keyof Belongings)[]).filter((field) => sent.includes(there[field]))
}

/** What Northwind is answered, without the ids that it sent. */
async function answerTo(usecase: Visit["usecase"], input: object, sent: Belongings): Promise<unknown> {
  try {
    const output = await usecase(northwind, input, now)
    const rows = isIterable(output) ? await all(output) : output
    return Object.values(sent).reduce((text, id) => text.replaceAll(id, "ID"), JSON.stringify(rows ?? null))
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

async function all(rows: AsyncIterable<unknown>): Promise<unknown[]> {
  const read: unknown[] = []
  for await (const row of rows) read.push(row)
  return read
}

function isIterable(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === "object" && output !== null && Symbol.asyncIterator in output
}

async function withFullLog(work: () => Promise<unknown>): Promise<void> {
  const db = database()
  await db.$executeRaw`create or replace function full_log() returns trigger language plpgsql
    as 'begin raise exception ''the log is full''; end'`
  await db.$executeRaw`create trigger full_log before insert on activity for each row execute function full_log()`
  try {
    await work()
  } finally {
    await db.$executeRaw`drop trigger full_log on activity`
  }
}
