import type { CalendarDate } from "@/lib/domain/calendar-date"

/** What a customer without a confirmation is in the way of. */
export type Waiting = {
  cart: { items: number; at: Date } | null
  refused: {
    action: "order-refused" | "licence-change-refused"
    at: Date
    from: number | null
    to: number | null
  } | null
  renewsOn: CalendarDate | null
}

/** The one thing that is said of it: what happened last, else what comes next. */
export type Blocked =
  | { kind: "cartStopped" | "cart"; count: number; at: Date }
  | { kind: "licencesRefused"; from: number; to: number; at: Date }
  | { kind: "orderRefused" | "licencesRefusedPlain"; at: Date }
  | { kind: "renewal"; on: CalendarDate }

export function whatBlocks({ cart, refused, renewsOn }: Waiting): Blocked | null {
  if (refused?.action === "order-refused") {
    // Buy was pressed, and what is in the cart is what it was pressed for, or what was added since.
    return cart
      ? { kind: "cartStopped", count: cart.items, at: later(cart.at, refused.at) }
      : { kind: "orderRefused", at: refused.at }
  }
  if (refused && (!cart || refused.at >= cart.at)) {
    const { from, to, at } = refused
    return from !== null && to !== null
      ? { kind: "licencesRefused", from, to, at }
      : { kind: "licencesRefusedPlain", at }
  }
  if (cart) return { kind: "cart", count: cart.items, at: cart.at }
  return renewsOn && { kind: "renewal", on: renewsOn }
}

/** How many days a day lies ahead of another; negative when it is over. */
export function daysFrom(today: CalendarDate, day: CalendarDate): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}
