import "server-only"
import { Refused } from "@/lib/domain/refusal"
import type { Prisma } from "./generated/client"
import type { Scope } from "./scope"

const WITH_LINES = { lines: { include: { offer: true }, orderBy: { number: "asc" } } } as const

/** The customer's open cart, if there is one: the newest that no order names, or the one asked for. Read it under the customer's lock before writing. */
export async function findOpenCart({ db, partnerId }: Scope, customerId: string, id?: string) {
  return db.cart.findFirst({
    where: { partnerId, customerId, order: null, ...(id && { id }) },
    orderBy: { createdAt: "desc" },
    include: WITH_LINES,
  })
}

/** One cart of a customer, open or not, with who made it and the order that names it. */
export async function getCart({ db, partnerId }: Scope, customerId: string, id: string): Promise<CartRecord> {
  const cart = await db.cart.findFirst({ where: { partnerId, customerId, id }, include: WHOLE })
  if (!cart) throw new Refused({ kind: "not-found", what: "cart" })
  return cart
}
const WHOLE = { ...WITH_LINES, order: { select: { id: true } }, agent: { select: { email: true } } } as const
export type CartRecord = Prisma.CartGetPayload<{ include: typeof WHOLE }>

export type Line = { offerId: string; quantity: number; friendlyName?: string | null | undefined }

/** Opens a cart for a customer, with these lines, numbered by their places. Its version goes on where the customer's last cart stopped. */
export async function insertCart(
  { db, partnerId }: Scope,
  cart: { customerId: string; agentId: string; lines: Line[] },
) {
  const { customerId, agentId, lines } = cart
  const last = await db.cart.aggregate({ where: { partnerId, customerId }, _max: { version: true } })
  const version = (last._max.version ?? 0) + 1
  const { id } = await db.cart.create({ data: { partnerId, customerId, agentId, version }, select: { id: true } })
  await insertLines({ db, partnerId }, id, lines)
  return { id, version }
}

/** Puts these lines in the place of the cart's, and counts its version up. */
export async function replaceLines({ db, partnerId }: Scope, cartId: string, lines: Line[]) {
  await db.cartLine.deleteMany({ where: { partnerId, cartId } })
  await insertLines({ db, partnerId }, cartId, lines)
  const where = { partnerId_id: { partnerId, id: cartId } }
  return db.cart.update({ where, data: { version: { increment: 1 } }, select: { id: true, version: true } })
}

async function insertLines({ db, partnerId }: Scope, cartId: string, lines: Line[]): Promise<void> {
  await db.cartLine.createMany({
    data: lines.map(({ offerId, quantity, friendlyName }, number) => ({
      partnerId,
      cartId,
      number,
      offerId,
      quantity,
      friendlyName: friendlyName ?? null,
    })),
  })
}
