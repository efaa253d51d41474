import "server-only"
import type { ActivityAction } from "@/lib/domain/activity"
import { type Cursor, END, pageOf } from "@/lib/domain/cursor"
import { beside, lineOf } from "./activity-list"
import { literal } from "./like"
import type { Scope } from "./scope"

const PRISMAS = { equals: "equals", substring: "contains", starts_with: "startsWith" } as const

type Asked = {
  from: Date
  to: Date
  customerId?: string | undefined
  actions?: readonly ActivityAction[] | undefined
  companyName?: string | undefined
  nameOperator: keyof typeof PRISMAS
  size: number
  cursor: Cursor | null
  fromEnd: boolean
  isNowhere: boolean
}

/** A page of what was done between two instants, newest first, as programs read it. */
export async function listAuditRecords({ db, partnerId }: Scope, asked: Asked) {
  const { from, to, customerId, actions, companyName, nameOperator, size, fromEnd } = asked
  const cursor = fromEnd ? END : asked.cursor
  const backwards = cursor?.side === "before"
  const direction = backwards ? "asc" : "desc"
  const name = companyName && { [PRISMAS[nameOperator]]: literal(companyName) }
  const rows = await db.activity.findMany({
    where: {
      partnerId,
      at: { gte: from, lte: to },
      ...(customerId && { customerId }),
      ...(actions && { action: { in: [...actions] } }),
      ...(name && { customer: { companyName: { ...name, mode: "insensitive" } } }),
      AND: beside(fromEnd ? null : cursor, backwards ? "gt" : "lt"),
    },
    orderBy: [{ at: direction }, { id: direction }],
    take: asked.isNowhere ? 0 : size + 1,
    include: { agent: { select: { email: true } }, customer: { select: { id: true, companyName: true } } },
  })
  const records = rows.map(({ agent, customer: of, ...row }) => ({
    ...lineOf(row),
    agentEmail: agent.email,
    apiKeyId: row.apiKeyId,
    customer: of,
  }))
  return pageOf(records, cursor, size, ({ at, id }) => ({ key: at.getTime(), id }))
}
