import "server-only"
import { z } from "zod"
import { findOpenCart, insertCart, type Line, replaceLines } from "@/lib/db/carts"
import { lockCustomer } from "@/lib/db/customers"
import { refusalToLines } from "@/lib/db/lines"
import { guid } from "@/lib/domain/fields"
import { Quantity } from "@/lib/domain/quantity"
import { Refused, refuseIf } from "@/lib/domain/refusal"
import { word } from "@/lib/domain/text/word"
import { FriendlyName } from "@/lib/domain/wanted-line"
import { command } from "./door/command"

/**
 * An agent puts these lines in a customer's cart, in the place of those that were there; the first ones open a cart.
 * A line that a program gave a name comes back with it.
 * `version` is the cart's as the page knew it, 0 for no cart yet, null to take the place of whatever is there; versions go on from cart to cart of a customer, so that
 * a page that shows one that was ordered since is behind. Filling a cart never waits for the acceptance. Gives the new
 * version, the instant, and which offers there were before.
 */
export const changeCart = command({
  needs: "order.place",
  input: z.object({
    customerId: guid,
    version: z.number().int().min(0).nullable(),
    lines: z.array(z.object({ offerId: word, quantity: Quantity, friendlyName: FriendlyName })).max(100),
  }),
  async run({ customerId, version, lines }, { actor, scope, now }) {
    await lockCustomer(scope, customerId)
    const cart = await findOpenCart(scope, customerId)
    const before = cart?.lines.map(({ offerId }) => offerId) ?? []
    if (cart && version !== null && cart.version !== version && isSame(cart.lines, lines)) {
      // A save whose answer was lost on the way comes again: it is there already.
      return { version: cart.version, savedAt: cart.updatedAt, before }
    }
    if (version !== null && (cart?.version ?? 0) !== version) throw new Refused({ kind: "stale" })
    refuseIf(await refusalToLines(scope.db, lines))

    const { version: saved } = cart
      ? await replaceLines(scope, cart.id, lines)
      : await insertCart(scope, { customerId, agentId: actor.agentId, lines })
    return { version: saved, savedAt: now, before }
  },
  // Counts are typed in many steps; the log says when products came or went.
  logs: ({ customerId, lines }, { before }) => {
    const offers = lines.map(({ offerId }) => offerId)
    const same = offers.toSorted().join() === before.toSorted().join()
    return same ? [] : [{ customerId, activity: { action: "cart-changed", items: lines.length } }]
  },
})

function isSame(one: readonly Line[], other: readonly Line[]): boolean {
  return said(one) === said(other)
}

function said(lines: readonly Line[]): string {
  return JSON.stringify(lines.map(({ offerId, quantity, friendlyName }) => [offerId, quantity, friendlyName ?? null]))
}
