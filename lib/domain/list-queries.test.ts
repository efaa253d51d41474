import { describe, expect, test } from "vitest"
import { ActivityQuery } from "./activity-list"
import { type Cursor, cursorText } from "./cursor"
import { CustomerQuery } from "./customer-list"
import { OrderQuery } from "./order-list"

const guid = "30000000-0000-4000-8000-000000000001"
const at = (key: Cursor["key"], id: string) => cursorText({ key, id, side: "after", from: 25 })

describe("a cursor that was made for another list is as if it were absent", () => {
  test.each([
    [at("Contoso", guid), true],
    [at(5, guid), false],
    [at("Contoso", "7"), false],
    [at("Con\u0000toso", guid), false],
  ])("customers at %s: %s", (cursor, kept) => {
    expect(CustomerQuery.parse({ cursor }).cursor !== null).toBe(kept)
  })

  test.each([
    [at(1_795_000_000_000, "C0NT0S0001"), true],
    [at("yesterday", "C0NT0S0001"), false],
    [at(1e300, "C0NT0S0001"), false],
    [at(1_795_000_000_000, "no number"), false],
  ])("orders at %s: %s", (cursor, kept) => {
    expect(OrderQuery.parse({ cursor }).cursor !== null).toBe(kept)
  })

  test.each([
    [at(1_795_000_000_000, "12"), true],
    [at(1_795_000_000_000, "99999999999999999999"), false],
    [at("x", "12"), false],
  ])("activities at %s: %s", (cursor, kept) => {
    expect(ActivityQuery.parse({ cursor }).cursor !== null).toBe(kept)
  })
})

test("what cannot be typed is no part of a search", () => {
  expect(CustomerQuery.parse({ search: " Con\u0000TOSO\u0007 " }).search).toBe("contoso")
})

test.each([
  ["2026-02-31", null],
  ["9999-12-31", null],
  ["0000-01-01", null],
  ["", null],
  ["2026-11-22", "2026-11-22"],
])("the log up to %j is up to %j", (typed, day) => {
  expect(ActivityQuery.parse({ to: typed }).to).toBe(day)
})

test.each([
  ["x".repeat(201), "x".repeat(200)],
  ["Con".padEnd(5_000), "con"],
  [`${"x".repeat(199)}𠮷`, "x".repeat(199)],
  [["Contoso", "Fabrikam"], ""],
  [undefined, ""],
])("a search of %j is one of %j", (sent, searched) => {
  expect(CustomerQuery.parse({ search: sent }).search).toBe(searched)
  expect(ActivityQuery.parse({ customer: sent }).customer).toBe(searched)
})

test("a list without anything asked is read", () => expect(CustomerQuery.parse({}).search).toBe(""))
