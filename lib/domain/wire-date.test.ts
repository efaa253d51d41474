import { describe, expect, test } from "vitest"
import { dayFromWire, endFromWire, instantFromWire } from "./wire-date"

// In Taipei it is seven in the morning of the 22nd; in UTC it is still the 21st.
const now = new Date("2026-11-21T23:00:00Z")
const inTaipei = { now, timeZone: "Asia/Taipei" }

describe("the day that a date of the wire means", () => {
  test.each([
    ["2026-11-20", "2026-11-20", "a date alone"],
    ["2018-06-14T00:00:00.000Z", "2018-06-14", "a bare midnight of the docs' example"],
    ["2020-01-15T00:00:00", "2020-01-15", "a midnight without a zone, as .NET parses a CSV date"],
    ["2026-11-22T00:00:00Z", "2026-11-22", "today's midnight, which in UTC is tomorrow's"],
    ["2026-11-21T00:00:00-08:00", "2026-11-21", "midnight with an offset is still a day as written"],
    ["2026-11-21T23:00:00Z", "2026-11-22", "this very moment is today in the partner's zone"],
    ["2026-11-21T23:04:59Z", "2026-11-22", "a clock that is a little ahead"],
    ["2026-11-21T14:59:42.514775Z", "2026-11-21", "six decimals"],
    ["2026-11-21T15:00:42.5147751Z", "2026-11-21", "seven decimals, before midnight in Taipei"],
    ["2026-11-21T16:00:42Z", "2026-11-22", "after midnight in Taipei"],
    ["2026-11-21T15:00:00.52643-08:00", "2026-11-22", "a local offset is respected"],
    ["2026-11-21T10:00:00", "2026-11-21", "no offset means UTC"],
    ["2026-11-21T12:30z", "2026-11-21", "no seconds"],
    ["2026-11-21T10:00:00.0123456789Z", "2026-11-21", "ten decimals"],
    ["2026-01-15 08:30:00", "2026-01-15", "a blank for the T"],
    ["2026-01-15 20:30:00 +00:00", "2026-01-16", "a blank before the offset too"],
    ["2026-01-15 20:30:00+08", "2026-01-15", "as PostgreSQL writes it"],
    ["2026-01-15 20:30:00.123456-05", "2026-01-16", "and elsewhere"],
    ["0001-01-02", "0001-01-02", "a year of one figure"],
    ["0999-06-01T10:00:00Z", "0999-06-01", "a year of three figures"],
  ])("%s is %s: %s", (sent, day) => {
    expect(dayFromWire(sent, inTaipei)).toMatchObject({ day })
  })

  test("a moment of tomorrow within the five minutes is today", () => {
    const beforeMidnight = { now: new Date("2026-11-21T15:58:00Z"), timeZone: "Asia/Taipei" }
    expect(dayFromWire("2026-11-21T16:02:00Z", beforeMidnight)).toMatchObject({ day: "2026-11-21" })
  })

  test.each([
    ["2026-11-20", null],
    ["2026-11-20T00:00:00Z", "2026-11-20T00:00:00Z"],
    ["2026-11-21T15:00:00.52643-08:00", "2026-11-21T15:00:00.52643-08:00"],
    ["2026-11-21T15:00:42.5147751Z", "2026-11-21T15:00:42.5147751Z"],
    ["2026-11-21T10:00:00.0123456789Z", "2026-11-21T10:00:00.0123456Z"],
    ["2026-11-21T10:00:00", "2026-11-21T10:00:00Z"],
    ["2026-01-15 08:30:00", "2026-01-15T08:30:00Z"],
    ["2026-01-15t08:30z", "2026-01-15T08:30:00Z"],
    ["2026-01-15T08:30:00+0800", "2026-01-15T08:30:00+08:00"],
    ["2026-01-15 08:30:00+08", "2026-01-15T08:30:00+08:00"],
    ["2026-01-15 08:30:00.5-03", "2026-01-15T08:30:00.5-03:00"],
  ])("%s is kept as the moment %s", (sent, moment) => {
    expect(dayFromWire(sent, inTaipei)).toMatchObject({ moment })
  })

  test.each([
    ["2026-11-23", "tomorrow"],
    ["2026-11-23T00:00:00Z", "tomorrow's midnight"],
    ["2026-11-21T23:05:01Z", "more than five minutes ahead"],
    ["2026-11-21T23:00:00-08:00", "a later moment by its offset"],
  ])("%s is in the future: %s", (sent) => {
    expect(dayFromWire(sent, inTaipei)).toEqual({
      problem: { key: "acceptedOnInFuture", values: { today: "2026-11-22" } },
    })
  })

  test.each(["2026-02-31", "2026-02-31T00:00:00Z", "0001-13-01T10:00:00Z", "2025-02-29 10:00:00", "2026-00-10"])(
    "%j is a day that does not exist",
    (sent) => {
      expect(dayFromWire(sent, inTaipei)).toEqual({ problem: { key: "dateInvalid" } })
    },
  )

  test.each([
    ...["yesterday", "", "22/11/2026", "2026/11/22", "20261122", "2026-11-21T25:00:00Z", "2026-11-21T24:00:00Z"],
    ...["2026-11-21T00:00:00+99:99", "2026-11-21T10:00:00 PM", "民國115年11月20日"],
  ])("%j is not written as a date of the wire", (sent) => {
    expect(dayFromWire(sent, inTaipei)).toEqual({ problem: { key: "dateForm" } })
  })
})

test.each(["0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "0001-01-01T10:00:00+08:00"])("%s was never set", (sent) => {
  expect(dayFromWire(sent, inTaipei)).toEqual({ problem: { key: "acceptedOnRequired" } })
})

describe("a span of time", () => {
  test.each([
    ["2026-11-20", "2026-11-19T16:00:00.000Z", "2026-11-20T16:00:00.000Z"],
    ["2026-11-20T00:00:00", "2026-11-19T16:00:00.000Z", "2026-11-20T16:00:00.000Z"],
    ["9999-12-31T00:00:00Z", "9999-12-30T16:00:00.000Z", "9999-12-31T16:00:00.000Z"],
    ["2026-11-20T08:30:00", "2026-11-20T08:30:00.000Z", "2026-11-20T08:30:00.000Z"],
    ["2026-11-20T08:30:00+08:00", "2026-11-20T00:30:00.000Z", "2026-11-20T00:30:00.000Z"],
    // As Microsoft's SDK for Java writes them, with the day of the year.
    ["2026-11-324", "2026-11-19T16:00:00.000Z", "2026-11-20T16:00:00.000Z"],
    ["2024-12-366", "2024-12-30T16:00:00.000Z", "2024-12-31T16:00:00.000Z"],
    ["2026-02-33", "2026-02-01T16:00:00.000Z", "2026-02-02T16:00:00.000Z"],
  ])("%s begins it at %s and ends it at %s", (sent, begins, ends) => {
    expect(instantFromWire(sent, "Asia/Taipei")?.toISOString()).toBe(begins)
    expect(endFromWire(sent, "Asia/Taipei")?.toISOString()).toBe(ends)
  })

  test.each([["1"], ["soon"], ["2026-02-31"], ["2026-10-324"], ["2026-12-366"], ["2026-00-324"], ["-000001-01-01"]])(
    "%j is no time",
    (sent) => {
      expect(instantFromWire(sent, "Asia/Taipei")).toBe(null)
      expect(endFromWire(sent, "Asia/Taipei")).toBe(null)
    },
  )
})
