import "server-only"
import type { Scope } from "./scope"

const WITH_LINES = { lines: { include: { offer: true }, orderBy: { offer: { name: "asc" } } } } as const

/** The customer's open cart, if there is one: the newest that no order names. Read it under the customer's lock before writing. */
export async function findOpenCart({ db, partnerId }: Scope, customerId: string) {
  return db.cart.findFirst({
    where: { partnerId, customerId, order: null },
    orderBy: { createdAt: "desc" },
    include: WITH_LINES,
  })
}

/** One cart of a customer, open or not, with the order that names it. */
export async function findCart({ db, partnerId }: Scope, customerId: string, id: string) {
  return db.cart.findFirst({
    where: { partnerId, customerId, id },
    include: { ...WITH_LINES, order: { select: { id: true } } },
  })
}

export type Line = { offerId: string; quantity: number }

/** Opens a cart for a customer, with these lines. Its version goes on where the customer's last cart stopped. */
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
  await db.cartLine.createMany({ data: lines.map((line) => ({ partnerId, cartId, ...line })) })
}
