import { expect, test } from "vitest"
import { ActivityQuery } from "@/lib/domain/activity-list"
import { CalendarDate } from "@/lib/domain/calendar-date"
import { activityAddress, type Filter, filterOf, isBackwards, isFiltered } from "./activity-address"

const nothing: Filter = { from: null, to: null, action: null, agentId: null, customer: "" }
const [first, second] = [CalendarDate.parse("2026-11-21"), CalendarDate.parse("2026-11-22")]

test("the address holds what is asked for and nothing else", () => {
  expect(activityAddress("/activity-log", nothing)).toBe("/activity-log")
  expect(activityAddress("/activity-log", { ...nothing, from: first, customer: " con " }, { cursor: "abc" })).toBe(
    "/activity-log?from=2026-11-21&customer=con&cursor=abc",
  )
})

test("a filter is one as soon as it asks for anything", () => {
  expect(isFiltered(nothing)).toBe(false)
  expect(isFiltered({ ...nothing, action: "signed-in" })).toBe(true)
  expect(isFiltered({ ...nothing, customer: "  " })).toBe(false)
})

test("a customer's own log and its further pages are not filtered by that", () => {
  const query = ActivityQuery.parse({ customerId: "30000000-0000-4000-8000-000000000001", cursor: null })
  expect(isFiltered(filterOf(query, ""))).toBe(false)
})

test("days are backwards when the first comes after the last; the same day is a day", () => {
  expect(isBackwards({ from: second, to: first })).toBe(true)
  expect(isBackwards({ from: first, to: first })).toBe(false)
  expect(isBackwards({ from: second, to: null })).toBe(false)
})
