import { describe, expect, test } from "vitest"
import { CalendarDate, dayIn, isAfter, plusDays, startOfDay } from "./calendar-date"

const day = (text: string) => CalendarDate.parse(text)

describe("a calendar date", () => {
  test.each(["2026-02-31", "2026-13-01", "2025-02-29", "26-01-01", "2026-1-1", "", "2026-11-22T00:00:00Z"])(
    "is not %j",
    (text) => expect(CalendarDate.safeParse(text).success).toBe(false),
  )

  test.each([
    ["2026-11-23", "2026-11-22", true],
    ["2026-11-22", "2026-11-22", false],
    ["2025-12-31", "2026-01-01", false],
  ])("%s comes after %s: %s", (one, other, after) => expect(isAfter(day(one), day(other))).toBe(after))
})

describe("the day it is", () => {
  test.each([
    // 07:00 in Taipei, when it is yesterday in UTC.
    ["Asia/Taipei", "2026-11-21T23:00:00Z", "2026-11-22"],
    ["UTC", "2026-11-21T23:00:00Z", "2026-11-21"],
    ["America/Los_Angeles", "2026-11-22T07:59:59Z", "2026-11-21"],
    ["Pacific/Kiritimati", "2026-11-21T10:00:00Z", "2026-11-22"],
  ])("in %s at %s is %s", (zone, instant, expected) => expect(dayIn(zone, new Date(instant))).toBe(expected))
})

test.each([
  ["2026-11-30", 1, "2026-12-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2024-02-28", 1, "2024-02-29"],
])("%s and %i days is %s", (from, days, to) => expect(plusDays(day(from), days)).toBe(to))

describe("a day begins", () => {
  test.each([
    ["Asia/Taipei", "2026-11-22", "2026-11-21T16:00:00.000Z"],
    ["UTC", "2026-11-22", "2026-11-22T00:00:00.000Z"],
    // The clocks go back that night, and forward that night.
    ["America/New_York", "2026-11-01", "2026-11-01T04:00:00.000Z"],
    ["America/New_York", "2026-11-02", "2026-11-02T05:00:00.000Z"],
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["Pacific/Kiritimati", "2026-11-22", "2026-11-21T10:00:00.000Z"],
  ])("in %s, %s at %s", (zone, on, instant) => expect(startOfDay(day(on), zone).toISOString()).toBe(instant))
})
