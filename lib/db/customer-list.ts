import "server-only"
import { type Cursor, END, type Page, pageOf } from "@/lib/domain/cursor"
import {
  CUSTOMERS_PER_PAGE,
  type CustomerQuery,
  type CustomerSearch,
  type CustomerSort,
} from "@/lib/domain/customer-list"
import type { Cloud } from "@/lib/domain/partner"
import { fromColumn } from "./dates"
import { Prisma } from "./generated/client"
import { literal } from "./like"
import type { Scope } from "./scope"
import { ACCEPTED_DIRECTLY, CONFIRMED, hasStatus, STANDING } from "./standing"
import { reading } from "./transaction"

type Row = {
  id: string
  company_name: string
  domain: string
  country: string
  first_name: string | null
  last_name: string | null
  accepted_on: Date | null
  recorded_at: Date | null
  confirmed: boolean
  accepted_directly: boolean
  licences: number
  key: string
}

/** One line of the list: the customer, the facts that the gate asks for, and the newest valid confirmation's person and day. */
export type ListedCustomer = ReturnType<typeof listed>

/** A page of the partner's customers, in one query, whatever it is sorted by. */
export async function listCustomers(scope: Scope, query: CustomerQuery): Promise<Page<ListedCustomer>> {
  const backwards = query.cursor?.side === "before"
  const downwards = (query.order === "down") !== backwards
  const rows = await scope.db.$queryRaw<Row[]>`
    select * from (${customers(scope, query)}) listed
    where ${beside(query.cursor, downwards)}
    order by ${keyOrder(downwards)} limit ${CUSTOMERS_PER_PAGE + 1}`
  const page = pageOf(rows, query.cursor, CUSTOMERS_PER_PAGE, ({ key, id }) => ({ key, id }))
  return { ...page, rows: page.rows.map(listed) }
}

/** A page of the partner's customers by name, for a program: those whose field begins so, of one status if one is asked for. */
export async function findCustomers(scope: Scope, search: CustomerSearch, cloud: Cloud): Promise<Page<ListedCustomer>> {
  const { size, startsWith, status, fromEnd } = search
  const cursor = fromEnd ? END : search.cursor
  const backwards = cursor?.side === "before"
  // Outside the public cloud every customer is "not applicable", and in it none is.
  const isAnybodys = status === null || (status === "not-applicable") !== (cloud === "public")
  const filtered = status === "not-applicable" ? null : status
  const query = { search: "", status: filtered, sort: "name", order: "up", cursor } as const
  const rows = await scope.db.$queryRaw<Row[]>`
    select * from (${customers(scope, query, isAnybodys ? beginning(startsWith) : Prisma.sql`false`)}) listed
    where ${beside(fromEnd ? null : cursor, backwards)} and ${!search.isNowhere}
    order by ${keyOrder(backwards)} limit ${size + 1}`
  const page = pageOf(rows, cursor, size, ({ key, id }) => ({ key, id }))
  return { ...page, rows: page.rows.map(listed) }
}

function beginning(startsWith: CustomerSearch["startsWith"]): Prisma.Sql {
  if (!startsWith) return Prisma.sql`true`
  const beginsSo = `${literal(startsWith.value)}%`
  switch (startsWith.field) {
    case "CompanyName":
      return Prisma.sql`c.search_text like ${beginsSo}`
    case "Domain":
      return Prisma.sql`c.domain like ${beginsSo}`
    case "IndirectReseller":
      return Prisma.sql`c.reseller_id::text like ${beginsSo}`
  }
}

/** Every customer that the query finds, for an export, in portions: asked for one after the other, each in a transaction of its own. */
export async function* everyCustomer(
  scope: Pick<Scope, "partnerId">,
  query: CustomerQuery,
): AsyncGenerator<ListedCustomer[]> {
  for (let cursor: Cursor | null = null; ; ) {
    const portion = Prisma.sql`
      select * from (${customers(scope, query)}) listed
      where ${beside(cursor, query.order === "down")}
      order by ${keyOrder(query.order === "down")} limit 1000`
    const rows: Row[] = await reading(scope.partnerId, (db) => db.$queryRaw(portion))
    yield rows.map(listed)
    const last = rows.at(-1)
    if (rows.length < 1000 || !last) return
    cursor = { key: last.key, id: last.id, side: "after", from: 0 }
  }
}

/** What stands equal is in the order of the names. Whoever has no day comes last, whichever way days are sorted. */
function sortKey(sort: CustomerSort, order: CustomerQuery["order"]): Prisma.Sql {
  switch (sort) {
    case "name":
      return Prisma.sql`c.company_name`
    case "status":
      // What needs an act comes first, then our own records, then direct acceptances: the order of the tabs.
      return Prisma.sql`(case when ${CONFIRMED} then '1 ' when ${ACCEPTED_DIRECTLY} then '2 ' else '0 ' end || c.company_name)`
    case "acceptedOn":
      return Prisma.sql`(coalesce(to_char(newest.accepted_on, 'YYYY-MM-DD '), ${order === "up" ? "9999-99-99 " : " "}) || c.company_name)`
    case "licences":
      return Prisma.sql`(to_char(coalesce(counted.licences, 0), 'FM0000000000 ') || c.company_name)`
  }
}

function customers(
  { partnerId }: Pick<Scope, "partnerId">,
  { search, status, sort, order }: CustomerQuery,
  also: Prisma.Sql = Prisma.sql`true`,
): Prisma.Sql {
  return Prisma.sql`
    select c.id, c.company_name, c.domain, c.country, newest.first_name, newest.last_name, newest.accepted_on, newest.recorded_at,
      ${CONFIRMED} as confirmed, ${ACCEPTED_DIRECTLY} as accepted_directly, coalesce(counted.licences, 0) as licences,
      ${sortKey(sort, order)} as key
    from customer c ${STANDING}
    left join lateral (
      select sum(s.quantity)::int as licences from subscription s join offer o on o.id = s.offer_id and o.billing_type = 'license'
      where s.partner_id = c.partner_id and s.customer_id = c.id and s.cancelled_at is null
    ) counted on true
    where c.partner_id = ${partnerId}::uuid and ${also} and ${matching(search)} and ${status ? hasStatus(status) : Prisma.sql`true`}`
}

/** SQL for "the search is part of what can be searched"; `%` and `_` mean themselves. */
export function matching(search: string): Prisma.Sql {
  if (search === "") return Prisma.sql`true`
  return Prisma.sql`c.search_text like ${`%${literal(search)}%`}`
}

function beside(cursor: Cursor | null, downwards: boolean): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`
  const place = Prisma.sql`(${cursor.key}::text, ${cursor.id}::uuid)`
  return downwards ? Prisma.sql`(key, id) < ${place}` : Prisma.sql`(key, id) > ${place}`
}

function keyOrder(downwards: boolean): Prisma.Sql {
  return downwards ? Prisma.sql`key desc, id desc` : Prisma.sql`key, id`
}

function listed(row: Row) {
  return {
    id: row.id,
    companyName: row.company_name,
    domain: row.domain,
    country: row.country,
    confirmed: row.confirmed,
    acceptedDirectly: row.accepted_directly,
    acceptedBy:
      row.first_name !== null && row.last_name !== null ? { firstName: row.first_name, lastName: row.last_name } : null,
    acceptedOn: row.accepted_on && fromColumn(row.accepted_on),
    recordedAt: row.recorded_at,
    licences: row.licences,
  }
}
