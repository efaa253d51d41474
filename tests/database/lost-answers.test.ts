import { randomUUID } from "node:crypto"
import { afterAll, afterEach, describe, expect, test } from "vitest"
import { clearActs } from "@/lib/db/act-outcome"
import type { Actor } from "@/lib/domain/actor"
import { ROLES } from "@/lib/domain/role"
import { viewActOutcome } from "@/lib/usecases/view-act-outcome"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { LineToDatabase } from "@/tests/server/line-to-database"
import { call, serveApi } from "./api/client"
import { belongingsOf } from "./belongings"
import { COMMANDS } from "./every-usecase"
import { everything } from "./everything"
import { database } from "./owner"
import { agent, confirmedCustomer, newCustomer, now, refusalTo } from "./world"

// A commit whose answer is lost was done or not. The portal asks which; until it knows, it says neither.
const line = await LineToDatabase.to(process.env.DATABASE_URL ?? "")
process.env.DATABASE_URL = line.address
afterEach(() => line.mend())
afterAll(() => line.close())
serveApi()

const admin = await agent("admin.agent@northwind.example")
const northwind: Actor = { ...admin, roles: ROLES, partner: { ...admin.partner, environment: "sandbox" } }
/** Counts and calls are kept on connections of their own, whatever becomes of an act. */
const whatActsChange = () => everything({ rate_limit: "select from rate_limit where false" })

test.each(Object.entries(COMMANDS))(
  "a line that breaks at the commit and is there again at once costs nothing: %s",
  async (_, { usecase, input }) => {
    const sent = input(await belongingsOf(northwind))
    const before = await whatActsChange()
    line.cutAtCommit({ lost: "commit", forLong: false })
    expect(await refusalTo(usecase(northwind, sent, now))).toEqual({ kind: "busy" })
    expect(await whatActsChange()).toEqual(before)

    line.cutAtCommit({ lost: "answer", forLong: false })
    await usecase(northwind, sent, now)
    expect(await whatActsChange()).not.toEqual(before)
  },
)

describe("a line that breaks at the commit and stays broken", () => {
  const kinds = ["confirmAcceptance", "createOrder", "saveDraft"] as const
  const cases = kinds.flatMap((kind) => [[kind, "commit", "not-done"] as const, [kind, "answer", "done"] as const])

  test.each(cases)(
    "leaves it unknown what became of %s (lost: %s), until it is asked: %s",
    async (kind, lost, outcome) => {
      const { usecase, input } = COMMANDS[kind] ?? {}
      const sent = input?.(await belongingsOf(northwind)) ?? {}
      line.cutAtCommit({ lost, forLong: true })
      const refusal = await refusalTo(usecase?.(northwind, sent, now) ?? Promise.resolve())
      expect(refusal).toEqual({ kind: "unknown", actId: expect.stringMatching(/^\d+-\d{10}-[0-9a-f]{32}$/) })
      line.mend()
      const { actId } = refusal as { actId: string }
      expect(await viewActOutcome(northwind, { actId })).toBe(outcome)
    },
  )

  test("an order without MS-RequestId is not to be sent again unseen, and the answer says where to look", async () => {
    const { sent, orders } = await order()
    line.cutAtCommit({ lost: "answer", forLong: true })
    const answer = await call(...sent)
    expect(answer).toMatchObject({ status: 409, body: { code: 409, actId: expect.any(String) } })
    expect(answer.headers.get("Retry-After")).toBeNull()
    line.mend()
    const outcome = await call("GET", `/acts/${answer.body.actId}`)
    expect(outcome).toMatchObject({ status: 200, body: { id: answer.body.actId, outcome: "done" } })
    expect(await orders()).toBe(1)
  })

  test.each(["commit", "answer"] as const)(
    "an order with MS-RequestId may be sent again, and comes once (lost: %s)",
    async (lost) => {
      const { sent, orders } = await order({ "MS-RequestId": randomUUID() })
      line.cutAtCommit({ lost, forLong: true })
      const answer = await call(...sent)
      expect(answer).toMatchObject({ status: 504, body: { code: 504, actId: expect.any(String) } })
      expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0)
      line.mend()
      expect((await call(...sent)).status).toBe(201)
      expect((await call(...sent)).status).toBe(201)
      expect(await orders()).toBe(1)
    },
  )
})

describe("what is asked of an id", () => {
  const random = "0123456789abcdef".repeat(2)
  const seconds = (ago: number) => Math.floor(Date.now() / 1000) - ago

  test("that no act has: it was not done", async () => {
    expect(await viewActOutcome(northwind, { actId: `753-${seconds(60)}-${random}` })).toBe("not-done")
  })

  test("that is older than what is kept: it is not known", async () => {
    expect(await viewActOutcome(northwind, { actId: `753-${seconds(8 * 86_400)}-${random}` })).toBe("not-known")
  })

  test.each([["0"], ["753"], [`0-1796000000-${random}`], [`753-1796000000-${random}0`], ["9".repeat(65)]])(
    "that is none: it is refused (%s)",
    async (actId) => {
      expect((await call("GET", `/acts/${actId}`)).status).toBe(400)
    },
  )
})

describe("an act's number of a transaction", () => {
  test("is not the act: another one may have it after a crash", async () => {
    const actId = await actLost()
    // As PostgreSQL does after a crash for numbers that it had not written down: the next transaction has it, and commits.
    const [other] = await database().$queryRaw<{ id: string }[]>`
      insert into act (partner_id, id) values (${northwind.partnerId}::uuid, gen_random_uuid())
      returning pg_current_xact_id()::text as id`
    expect(await viewActOutcome(northwind, { actId: actId.replace(/^\d+/, other?.id ?? "") })).toBe("not-done")
  })

  test("tells while its transaction is at work that nothing is known", async () => {
    const actId = await actLost()
    await database().$transaction(async (db) => {
      const [running] = await db.$queryRaw<{ id: string }[]>`select pg_current_xact_id()::text as id`
      expect(await viewActOutcome(northwind, { actId: actId.replace(/^\d+/, running?.id ?? "") })).toBe("not-known")
    })
  })

  test("of another partner's act tells nothing of it", async () => {
    const actId = await actLost("answer")
    const foreign = await agent("admin.agent@tailspin.example")
    expect(await viewActOutcome(northwind, { actId })).toBe("done")
    expect(await viewActOutcome(foreign, { actId })).toBe("not-done")
  })
})

test("what can no longer be asked for is cleared", async () => {
  const days = (count: number) => new Date(Date.now() - count * 86_400_000)
  const { partnerId } = northwind
  const [old, young] = [randomUUID(), randomUUID()]
  await database().act.createMany({
    data: [
      { partnerId, id: old, at: days(9) },
      { partnerId, id: young, at: days(6) },
    ],
  })
  await clearActs(new Date())
  const left = await database().act.findMany({ where: { id: { in: [old, young] } } })
  expect(left.map(({ id }) => id)).toEqual([young])
})

/** The id of an act whose commit, or its answer, was lost. */
async function actLost(lost: "commit" | "answer" = "commit"): Promise<string> {
  const { usecase, input } = COMMANDS.saveDraft ?? {}
  const sent = input?.(await belongingsOf(northwind)) ?? {}
  line.cutAtCommit({ lost, forLong: true })
  const refusal = await refusalTo(usecase?.(northwind, sent, now) ?? Promise.resolve())
  line.mend()
  return (refusal as { actId: string }).actId
}

describe("a refusal whose log line cannot be written", () => {
  test.each([{}, { "MS-RequestId": randomUUID() }])("is the answer all the same (%j)", async (headers) => {
    const customerId = await newCustomer()
    await database().$executeRaw`create or replace function full_log() returns trigger language plpgsql
      as 'begin raise exception ''the log is full''; end'`
    await database()
      .$executeRaw`create trigger full_log before insert on activity for each row execute function full_log()`
    try {
      const sent = { body: { lineItems: [{ lineItemNumber: 0, offerId: BUSINESS_BASIC, quantity: 1 }] }, headers }
      expect(await call("POST", `/customers/${customerId}/orders`, sent)).toMatchObject({
        status: 403,
        body: { code: 13605 },
      })
    } finally {
      await database().$executeRaw`drop trigger full_log on activity`
    }
  })
})

async function order(headers: Record<string, string> = {}) {
  const customerId = await confirmedCustomer(admin)
  // That a key was used is noted once a minute, which is an act of its own.
  await database().apiKey.updateMany({ data: { lastUsedAt: new Date() } })
  const body = { lineItems: [{ lineItemNumber: 0, offerId: BUSINESS_BASIC, quantity: 1 }] }
  const sent = ["POST", `/customers/${customerId}/orders`, { body, headers }] as const
  return { sent, orders: () => database().order.count({ where: { customerId } }) }
}
