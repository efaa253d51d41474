import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { cursorText } from "@/lib/domain/cursor"
import { CUSTOMER_SORTS, CUSTOMERS_PER_PAGE } from "@/lib/domain/customer-list"
import { AGREEMENT_STATUSES } from "@/lib/domain/eligibility"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { countCustomers } from "@/lib/usecases/count-customers"
import { exportCustomers } from "@/lib/usecases/export-customers"
import { listCustomers } from "@/lib/usecases/list-customers"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { ADATUM, CONTOSO, FABRIKAM, TAIWAN_COMPUTER, WOODGROVE } from "@/prisma/seed/cast-customers"
import { acceptance } from "@/tests/builders"
import { database } from "./owner"
import { agent, newCustomer, now } from "./world"

const admin = await agent("admin.agent@northwind.example")
const trey = await agent("admin.agent@trey.example")
type Asked = Parameters<typeof listCustomers>[1]

/** All the ids of a list, page by page, to its end and back to its beginning. */
async function walk(asked: Asked): Promise<{ there: string[]; back: string[]; pages: number }> {
  const there: string[] = []
  let page = await listCustomers(admin, asked, now)
  let pages = 1
  for (; ; pages++) {
    expect(page.from).toBe(there.length)
    there.push(...page.rows.map(({ id }) => id))
    if (!page.next) break
    page = await listCustomers(admin, { ...asked, cursor: page.next }, now)
  }
  const back = page.rows.map(({ id }) => id)
  while (page.previous) {
    page = await listCustomers(admin, { ...asked, cursor: page.previous }, now)
    back.unshift(...page.rows.map(({ id }) => id))
  }
  expect(page.from).toBe(0)
  return { there, back, pages }
}

async function exported(asked: Asked) {
  const rows: Awaited<ReturnType<typeof listCustomers>>["rows"] = []
  for await (const row of await exportCustomers(admin, asked, now)) rows.push(row)
  return rows
}

describe("every page of the list", async () => {
  // More than a page of customers that no sort can tell apart.
  for (let index = 0; index <= CUSTOMERS_PER_PAGE; index++) await newCustomer({ companyName: "Same Name" })
  const everybody = async () => {
    const rows = await database().customer.findMany({ where: { partnerId: admin.partnerId }, select: { id: true } })
    return rows.map(({ id }) => id)
  }
  const sorts = CUSTOMER_SORTS.flatMap((sort) => (["up", "down"] as const).map((order) => ({ sort, order })))

  test.each(sorts)("by $sort, $order, shows each customer once, there and back, as the export does", async (asked) => {
    const { there, back, pages } = await walk(asked)
    const all = await everybody()
    expect(pages).toBe(Math.ceil(all.length / CUSTOMERS_PER_PAGE))
    expect(there.toSorted()).toEqual(all.toSorted())
    expect(back).toEqual(there)
    expect((await exported(asked)).map(({ id }) => id)).toEqual(there)
  })

  test.each(CUSTOMER_SORTS)("by %s goes down as it goes up, the other way round", async (sort) => {
    // Who has no day comes last both ways.
    const counts = (row: { acceptedOn: string | null }) => sort !== "acceptedOn" || row.acceptedOn !== null
    const ids = async (order: "up" | "down") => (await exported({ sort, order })).filter(counts).map(({ id }) => id)
    expect(await ids("down")).toEqual((await ids("up")).toReversed())
  })

  test("is in the order that its sort says", async () => {
    const licences = (await exported({ sort: "licences" })).map((row) => row.licences)
    expect(licences).toEqual(licences.toSorted((one, other) => one - other))
    const { compare } = new Intl.Collator("zh-Hant")
    type Named = { companyName: string; id: string }
    const byName = (one: Named, other: Named) =>
      compare(one.companyName, other.companyName) || (one.id < other.id ? -1 : 1)
    const named = await exported({ sort: "name" })
    expect(named.map(({ id }) => id)).toEqual(named.toSorted(byName).map(({ id }) => id))
    const days = (await exported({ sort: "acceptedOn" })).map((row) => row.acceptedOn ?? "no day")
    expect(days).toEqual(days.toSorted())
    const falling = (await exported({ sort: "acceptedOn", order: "down" })).map((row) => row.acceptedOn ?? "")
    expect(falling).toEqual(falling.toSorted().toReversed())
    const order = ["required", "confirmed", "accepted-directly"]
    const byStatus = await exported({ sort: "status" })
    expect(byStatus.map(({ id }) => id)).toEqual(
      byStatus
        .toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status) || byName(one, other))
        .map(({ id }) => id),
    )
  })
})

describe("the status", () => {
  test.each(["required", "confirmed", "accepted-directly"] as const)(
    "%s finds the customers whose own page says so, and the count counts them",
    async (status) => {
      const rows = await exported({ status })
      for (const row of rows.slice(0, 10)) {
        expect((await viewCustomer(admin, { customerId: row.id }, now)).status).toBe(status)
      }
      expect(new Set(rows.map((row) => row.status))).toEqual(new Set([status]))
      const { found, counts } = await listCustomers(admin, { status }, now)
      expect([found, counts[status]]).toEqual([rows.length, rows.length])
    },
  )

  test("counts sum up to all, and are those of the whole list whatever the filter", async () => {
    const counts = await countCustomers(admin, {}, now)
    const all = await exported({})
    expect(AGREEMENT_STATUSES.reduce((sum, status) => sum + counts[status], 0)).toBe(all.length)
    expect(await listCustomers(admin, { status: "required" }, now)).toMatchObject({ counts, total: all.length })
  })

  test("in a national cloud is not applicable to any, whatever filter is asked for", async () => {
    const list = await listCustomers(trey, { status: "required" }, now)
    expect(list.rows.map((row) => row.status)).toEqual(["not-applicable"])
    expect(list).toMatchObject({ found: 1, counts: { required: 0, "not-applicable": 1 }, query: { status: null } })
  })
})

test("a page whose customers have all left the filter gives way to the first", async () => {
  const asked = { search: "leaves the filter", status: "required", sort: "name" } as const
  const ids: string[] = []
  for (let index = 0; index < CUSTOMERS_PER_PAGE + 2; index++)
    ids.push(await newCustomer({ companyName: `Leaves the filter ${String(index).padStart(2, "0")}` }))
  const { next, rows } = await listCustomers(admin, asked, now)
  for (const customerId of ids.slice(CUSTOMERS_PER_PAGE))
    await confirmAcceptance(admin, { ...acceptance(), customerId, channel: "account" }, now)
  const page = await listCustomers(admin, { ...asked, cursor: next }, now)
  expect(page.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  expect(page).toMatchObject({ from: 0, previous: null, next: null, found: CUSTOMERS_PER_PAGE })
})

describe("the search", async () => {
  await newCustomer({ companyName: "50%_off \\ Outlet" })
  await newCustomer({ companyName: "ÉCLAIR Straße" })
  const found = async (search: string) => (await exported({ search })).map(({ companyName }) => companyName)

  test.each([
    ["toso", "Contoso, Ltd."],
    ["CONTOSO", "Contoso, Ltd."],
    ["  contoso ", "Contoso, Ltd."],
    ["con\u0000toso", "Contoso, Ltd."],
    ["ｃｏｎｔｏｓｏ", "Contoso, Ltd."],
    ["灣電", "台灣電腦股份有限公司"],
    ["twcomputer.onm", "台灣電腦股份有限公司"],
    [FABRIKAM.slice(-14).toUpperCase(), "Fabrikam, Inc."],
    ["50%_o", "50%_off \\ Outlet"],
    ["f \\ o", "50%_off \\ Outlet"],
    ["éclair straße", "ÉCLAIR Straße"],
  ])("for %j finds %s", async (search, name) => expect(await found(search)).toEqual([name]))

  test.each(["%", "_", "\\"])("takes %j as itself, not for anything", async (search) => {
    expect(await found(search)).toEqual(["50%_off \\ Outlet"])
  })

  test.each(["litware", "no such company", "contoso\nltd"])("for %j finds nobody", async (search) => {
    expect(await found(search)).toEqual([])
  })

  test("counts what it finds", async () => {
    const list = await listCustomers(admin, { search: "same name" }, now)
    expect(list).toMatchObject({ found: CUSTOMERS_PER_PAGE + 1, counts: { required: CUSTOMERS_PER_PAGE + 1 } })
  })
})

describe("a row", () => {
  test.each([
    [CONTOSO, "confirmed", 25],
    [WOODGROVE, "confirmed", 88],
    [ADATUM, "accepted-directly", 0],
    [FABRIKAM, "required", 10],
  ])("of %s says who accepted and when as the customer's own page does, and counts its licences", async (...row) => {
    const [customerId, status, licences] = row
    const [listed] = await exported({ search: customerId })
    expect(listed).toMatchObject({ status, licences })
    const { valid } = await viewAccount(admin, { customerId }, now)
    expect(listed?.acceptedBy ?? null).toEqual(valid && { firstName: valid.firstName, lastName: valid.lastName })
    expect(listed?.acceptedOn ?? null).toEqual(valid?.acceptedOn ?? null)
    expect(listed?.recordedAt ?? null).toEqual(valid?.recordedAt ?? null)
  })
})

describe("an address that makes no sense", () => {
  const cursor = (key: string | number, id = TAIWAN_COMPUTER) => cursorText({ key, id, side: "after", from: 25 })
  test.each<[string, object]>([
    ["an unknown status", { status: "maybe" }],
    ["an unknown sort", { sort: "colour", order: "sideways" }],
    ["a cursor that is none", { cursor: "nonsense" }],
    ["a cursor of another sort", { sort: "licences", cursor: cursor("Contoso") }],
    ["a cursor of no row", { cursor: cursor("Contoso", "no id") }],
    ["a cursor that is a number", { sort: "licences", cursor: cursor(1e20) }],
    ["a cursor with a NUL", { cursor: cursor("\u0000") }],
  ])("because of %s is as if it were not said", async (_, asked) => {
    const sort = "sort" in asked && asked.sort === "licences" ? { sort: "licences" as const } : {}
    const { rows, from } = await listCustomers(admin, asked, now)
    expect([rows.map(({ id }) => id), from]).toEqual([
      (await listCustomers(admin, sort, now)).rows.map(({ id }) => id),
      0,
    ])
  })
})

test("the file has every customer once, also when there are more than are read at once", async () => {
  const { id: _, ...row } = await database().customer.findFirstOrThrow({ where: { id: CONTOSO } })
  const crowd = Array.from({ length: 1001 }, () => ({ ...row, id: randomUUID(), searchText: "crowd" }))
  await database().customer.createMany({ data: crowd })
  const ids = (await exported({ search: "crowd", sort: "status" })).map(({ id }) => id)
  expect(ids.toSorted()).toEqual(crowd.map(({ id }) => id).toSorted())
})
