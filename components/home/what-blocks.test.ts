import { describe, expect, test } from "vitest"
import { CalendarDate } from "@/lib/domain/calendar-date"
import { daysFrom, type Waiting, whatBlocks } from "./what-blocks"

const morning = new Date("2026-11-22T01:05:00Z")
const noon = new Date("2026-11-22T04:00:00Z")
const renewsOn = CalendarDate.parse("2026-12-01")
const nothing: Waiting = { cart: null, refused: null, renewsOn: null }
const refusal = (action: "order-refused" | "licence-change-refused", at: Date) => ({ action, at, from: 42, to: 50 })

describe("what is said of a blocked customer", () => {
  test("a cart that was stopped at Buy, at the time of the last of the two", () => {
    const cart = { items: 3, at: morning }
    expect(whatBlocks({ ...nothing, cart, refused: refusal("order-refused", noon), renewsOn })).toEqual({
      kind: "cartStopped",
      count: 3,
      at: noon,
    })
  })

  test("a refused order whose cart was emptied", () => {
    expect(whatBlocks({ ...nothing, refused: refusal("order-refused", noon) })).toEqual({
      kind: "orderRefused",
      at: noon,
    })
  })

  test("a refused licence change, unless a cart was touched after it", () => {
    const refused = refusal("licence-change-refused", morning)
    expect(whatBlocks({ ...nothing, refused })).toEqual({ kind: "licencesRefused", from: 42, to: 50, at: morning })
    expect(whatBlocks({ ...nothing, refused, cart: { items: 1, at: noon } })).toEqual({
      kind: "cart",
      count: 1,
      at: noon,
    })
  })

  test("a renewal, when nothing else waits", () => {
    expect(whatBlocks({ ...nothing, renewsOn })).toEqual({ kind: "renewal", on: renewsOn })
    expect(whatBlocks(nothing)).toBeNull()
  })
})

test.each([
  ["2026-11-22", "2026-12-01", 9],
  ["2026-11-22", "2026-11-22", 0],
  ["2026-11-22", "2026-11-21", -1],
  ["2028-02-28", "2028-03-01", 2],
])("from %s to %s it is %i days", (today, day, days) => {
  expect(daysFrom(CalendarDate.parse(today), CalendarDate.parse(day))).toBe(days)
})
