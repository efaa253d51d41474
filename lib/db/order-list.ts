import "server-only"
import { type Cursor, type Page, pageOf } from "@/lib/domain/cursor"
import { CARTS_LISTED, ORDERS_PER_PAGE, type OrderQuery } from "@/lib/domain/order-list"
import type { Prisma } from "./generated/client"
import type { Scope } from "./scope"

const WITH_NAMES = {
  agent: { select: { name: true } },
  customer: { select: { id: true, companyName: true } },
  lines: { orderBy: { number: "asc" }, include: { offer: true } },
} as const

/** A page of the partner's orders, newest first, with their lines. */
export async function listOrders(
  { db, partnerId }: Scope,
  { customerId, cursor }: OrderQuery,
): Promise<Page<OrderRecord>> {
  const backwards = cursor?.side === "before"
  const direction = backwards ? "asc" : "desc"
  const rows = await db.order.findMany({
    where: { partnerId, ...(customerId && { customerId }), AND: beside(cursor, backwards ? "gt" : "lt") },
    orderBy: [{ placedAt: direction }, { id: direction }],
    take: ORDERS_PER_PAGE + 1,
    include: WITH_NAMES,
  })
  return pageOf(rows, cursor, ORDERS_PER_PAGE, ({ placedAt, id }) => ({ key: placedAt.getTime(), id }))
}
export type OrderRecord = Prisma.OrderGetPayload<{ include: typeof WITH_NAMES }>

/** How many orders there are. */
export async function countOrders({ db, partnerId }: Scope, customerId: string | null): Promise<number> {
  return db.order.count({ where: { partnerId, ...(customerId && { customerId }) } })
}

/** The open carts that have something in them, of the partner or of one customer: how many, and the last touched, with the facts that the gate asks for. */
export async function listOpenCarts({ db, partnerId }: Scope, customerId: string | null) {
  const where = { partnerId, ...(customerId && { customerId }), order: null, lines: { some: {} } }
  const count = await db.cart.count({ where })
  const carts = await db.cart.findMany({
    where,
    orderBy: { updatedAt: "desc" },
    take: CARTS_LISTED,
    include: {
      agent: { select: { name: true } },
      customer: { select: { id: true, companyName: true, ...FACTS } },
      lines: { orderBy: { number: "asc" }, include: { offer: true } },
    },
  })
  const listed = carts.map(({ customer: { confirmations, directAcceptances, ...customer }, ...cart }) => ({
    ...cart,
    customer,
    facts: { confirmed: confirmations.length > 0, acceptedDirectly: directAcceptances[0]?.signed ?? false },
  }))
  return { count, carts: listed }
}

const FACTS = {
  confirmations: { where: { withdrawal: null }, take: 1, select: { id: true } },
  directAcceptances: { orderBy: [{ checkedAt: "desc" }, { id: "desc" }], take: 1, select: { signed: true } },
} satisfies Prisma.CustomerSelect

function beside(cursor: Cursor | null, compared: "gt" | "lt"): Prisma.OrderWhereInput {
  if (!cursor) return {}
  const placedAt = new Date(cursor.key)
  return { OR: [{ placedAt: { [compared]: placedAt } }, { placedAt, id: { [compared]: cursor.id } }] }
}
