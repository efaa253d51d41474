import { describe, expect, test } from "vitest"
import { cursorText } from "@/lib/domain/cursor"
import { changeMySettings } from "@/lib/usecases/change-my-settings"
import { exportActivities } from "@/lib/usecases/export-activities"
import { listActivities } from "@/lib/usecases/list-activities"
import { LITWARE } from "@/prisma/seed/cast-customers"
import { database } from "./owner"
import { agent, confirmedCustomer, now } from "./world"

const admin = await agent("admin.agent@northwind.example")
const sales = await agent("sales.agent@northwind.example")
type Asked = Parameters<typeof listActivities>[1]

async function exported(asked: Asked, actor = admin) {
  const rows: Awaited<ReturnType<typeof listActivities>>["rows"] = []
  for await (const row of await exportActivities(actor, asked, now)) rows.push(row)
  return rows
}

test("every line is shown once, newest first, there and back, though many are of the same instant", async () => {
  // More than a page, and more than an export reads at once.
  const line = { partnerId: admin.partnerId, agentId: admin.agentId, at: now, action: "signed-in", particulars: {} }
  await database().activity.createMany({ data: Array(1001).fill(line) })
  const all = await database().activity.findMany({
    where: { partnerId: admin.partnerId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  })
  const there: string[] = []
  let page = await listActivities(admin, {}, now)
  for (;;) {
    expect(page).toMatchObject({ from: there.length, found: all.length })
    there.push(...page.rows.map(({ id }) => id))
    if (!page.next) break
    page = await listActivities(admin, { cursor: page.next }, now)
  }
  const back = page.rows.map(({ id }) => id)
  while (page.previous) {
    page = await listActivities(admin, { cursor: page.previous }, now)
    back.unshift(...page.rows.map(({ id }) => id))
  }
  expect(there).toEqual(all.map(({ id }) => String(id)))
  expect(back).toEqual(there)
  expect((await exported({})).map(({ id }) => id)).toEqual(there)
})

describe("the days of the filter", async () => {
  const at = (instant: string) => changeMySettings(sales, {}, new Date(instant))
  // In Taipei: the last millisecond of the 9th, the first and the last of the 10th, the first of the 11th.
  const instants = [
    "2019-03-09T15:59:59.999Z",
    "2019-03-09T16:00:00Z",
    "2019-03-10T15:59:59.999Z",
    "2019-03-10T16:00:00Z",
  ]
  for (const instant of instants) await at(instant)
  const [, first, last] = instants.map((instant) => new Date(instant))
  const found = async (asked: Asked, timeZone = "Asia/Taipei") =>
    (await listActivities({ ...admin, timeZone }, { agentId: sales.agentId, ...asked }, now)).rows.map((row) => row.at)

  test("are the agent's, both included", async () => {
    expect(await found({ from: "2019-03-10", to: "2019-03-10" })).toEqual([last, first])
    expect(await found({ to: "2019-03-10" })).toHaveLength(3)
    expect((await found({ from: "2019-03-10" })).slice(-3)).toHaveLength(3)
  })

  test("are others in another zone, also when its clocks change on that day", async () => {
    expect(await found({ from: "2019-03-09", to: "2019-03-09" }, "UTC")).toHaveLength(2)
    expect(await found({ from: "2019-03-10", to: "2019-03-10" }, "America/New_York")).toHaveLength(2)
  })

  test("count as absent when they do not exist", async () => {
    expect(await found({ from: "2019-02-31", to: "soon" })).toEqual(await found({}))
  })
})

describe("the filter", async () => {
  const customerId = await confirmedCustomer(sales, { companyName: "Filter 公司" })

  test("by action, agent and customer finds the line, with names and particulars", async () => {
    const asked = {
      action: "confirmation-recorded",
      agentId: sales.agentId,
      customer: "FILTER 公",
      customerId,
    } as const
    const { rows, found, agents } = await listActivities(admin, asked, now)
    expect(found).toBe(1)
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^\d+$/),
        at: now,
        agentName: "Sales Agent",
        apiKeyName: null,
        customer: { id: customerId, companyName: "Filter 公司" },
        activity: {
          action: "confirmation-recorded",
          signatory: { firstName: "Tania", lastName: "Carr" },
          acceptedOn: "2026-11-20",
          channel: "account",
        },
      },
    ])
    expect(agents.map(({ name }) => name)).toEqual(["Admin Agent", "Global Admin", "Helpdesk Agent", "Sales Agent"])
  })

  test.each<[string, Asked]>([
    ["another action", { action: "order-placed" }],
    ["another agent", { agentId: admin.agentId }],
    ["another name", { customer: "Filter 司" }],
  ])("finds nothing with %s", async (_, changes) => {
    expect(await listActivities(admin, { customerId, ...changes }, now)).toMatchObject({ rows: [], found: 0 })
    expect(await exported({ customerId, ...changes })).toEqual([])
  })

  test("never reaches another partner's log", async () => {
    expect(await exported({ customerId: LITWARE })).toEqual([])
    expect(await exported({ customer: "litware" })).toEqual([])
  })
})

test.each([
  cursorText({ key: "yesterday", id: "7", side: "after", from: 50 }),
  cursorText({ key: 1e300, id: "7", side: "after", from: 50 }),
  cursorText({ key: 0, id: "9".repeat(40), side: "after", from: 50 }),
  cursorText({ key: 0, id: "x", side: "before", from: 50 }),
])("a cursor that makes no sense is as if it were not said: %s", async (cursor) => {
  expect(await listActivities(admin, { cursor }, now)).toMatchObject({ from: 0, previous: null })
})
