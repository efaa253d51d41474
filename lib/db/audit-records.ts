import "server-only"
import type { ActivityAction } from "@/lib/domain/activity"
import { type Cursor, pageOf } from "@/lib/domain/cursor"
import { beside, lineOf } from "./activity-list"
import { literal } from "./like"
import type { Scope } from "./scope"

const PER_PAGE = 500

type Asked = {
  from: Date
  to: Date
  customerId?: string | undefined
  actions?: readonly ActivityAction[] | undefined
  companyName?: string | undefined
  cursor: Cursor | null
}

/** A page of what was done between two instants, newest first, as programs read it. `companyName` is a part of the customer's. */
export async function listAuditRecords({ db, partnerId }: Scope, asked: Asked) {
  const { from, to, customerId, actions, companyName, cursor } = asked
  const rows = await db.activity.findMany({
    where: {
      partnerId,
      at: { gte: from, lte: to },
      ...(customerId && { customerId }),
      ...(actions && { action: { in: [...actions] } }),
      ...(companyName && { customer: { companyName: { contains: literal(companyName), mode: "insensitive" } } }),
      AND: beside(cursor, "lt"),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PER_PAGE + 1,
    include: { agent: { select: { email: true } }, customer: { select: { id: true, companyName: true } } },
  })
  const records = rows.map(({ agent, customer: of, ...row }) => ({
    ...lineOf(row),
    agentEmail: agent.email,
    apiKeyId: row.apiKeyId,
    customer: of,
  }))
  return pageOf(records, cursor, PER_PAGE, ({ at, id }) => ({ key: at.getTime(), id }))
}
