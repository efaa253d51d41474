import "server-only"
import type { Activity } from "@/lib/domain/activity"
import { ACTIVITIES_PER_PAGE, type ActivityQuery } from "@/lib/domain/activity-list"
import { endOfDay, startOfDay } from "@/lib/domain/calendar-date"
import { type Cursor, type Page, pageOf } from "@/lib/domain/cursor"
import type { Prisma } from "./generated/client"
import { literal } from "./like"
import type { Scope } from "./scope"
import { reading } from "./transaction"

const WITH_NAMES = {
  agent: { select: { name: true } },
  apiKey: { select: { name: true } },
  customer: { select: { id: true, companyName: true } },
} as const

/** A page of the activity log, newest first. Days of the query are days in the zone (IANA name). */
export async function listActivities(
  scope: Scope,
  query: ActivityQuery,
  timeZone: string,
): Promise<Page<ActivityRecord>> {
  const rows = await read(scope, query, timeZone, query.cursor, ACTIVITIES_PER_PAGE + 1)
  return pageOf(rows, query.cursor, ACTIVITIES_PER_PAGE, place)
}

/** Every line that the query finds, newest first, in portions, each read in a transaction of its own. */
export async function* everyActivity(
  { partnerId }: Pick<Scope, "partnerId">,
  query: ActivityQuery,
  timeZone: string,
): AsyncGenerator<ActivityRecord[]> {
  for (let cursor: Cursor | null = null; ; ) {
    const after: Cursor | null = cursor
    const rows: ActivityRecord[] = await reading(partnerId, (db) =>
      read({ db, partnerId }, query, timeZone, after, 1000),
    )
    yield rows
    const last = rows.at(-1)
    if (rows.length < 1000 || !last) return
    cursor = { ...place(last), side: "after", from: 0 }
  }
}

/** How many lines the query finds. */
export async function countActivities(
  { db, partnerId }: Scope,
  query: ActivityQuery,
  timeZone: string,
): Promise<number> {
  return db.activity.count({ where: { partnerId, ...asked(query, timeZone) } })
}

/** A line of the log with the names of its agent, of the key with which a program acted for the agent, and of its customer. */
export type ActivityRecord = {
  id: string
  at: Date
  agentName: string
  apiKeyName: string | null
  customer: { id: string; companyName: string } | null
  activity: Activity
}

async function read(
  { db, partnerId }: Scope,
  query: ActivityQuery,
  timeZone: string,
  cursor: Cursor | null,
  take: number,
) {
  const backwards = cursor?.side === "before"
  const direction = backwards ? "asc" : "desc"
  const rows = await db.activity.findMany({
    where: { partnerId, AND: [asked(query, timeZone), beside(cursor, backwards ? "gt" : "lt")] },
    orderBy: [{ at: direction }, { id: direction }],
    take,
    include: WITH_NAMES,
  })
  return rows.map(({ agent, apiKey, customer, ...row }) => ({
    ...lineOf(row),
    agentName: agent.name,
    apiKeyName: apiKey?.name ?? null,
    customer,
  }))
}

/** What happened, and when. Only `insertActivity` writes these columns, and it takes an Activity. */
export function lineOf({ id, at, action, particulars }: Prisma.ActivityGetPayload<object>) {
  return { id: String(id), at, activity: { ...(particulars as object), action } as Activity }
}

function asked(query: ActivityQuery, timeZone: string): Prisma.ActivityWhereInput {
  return {
    ...(query.action && { action: query.action }),
    ...(query.agentId && { agentId: query.agentId }),
    ...(query.customerId && { customerId: query.customerId }),
    ...(query.customer && { customer: { searchText: { contains: literal(query.customer) } } }),
    at: {
      ...(query.from && { gte: startOfDay(query.from, timeZone) }),
      ...(query.to && { lt: endOfDay(query.to, timeZone) }),
    },
  }
}

/** The lines beyond a place in the log. */
export function beside(cursor: Cursor | null, compared: "gt" | "lt"): Prisma.ActivityWhereInput {
  if (!cursor || !/^\d+$/.test(cursor.id)) return {}
  const at = new Date(cursor.key)
  return { OR: [{ at: { [compared]: at } }, { at, id: { [compared]: BigInt(cursor.id) } }] }
}

function place({ at, id }: ActivityRecord) {
  return { key: at.getTime(), id }
}
