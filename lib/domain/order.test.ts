import { expect, test } from "vitest"
import { CalendarDate } from "./calendar-date"
import { licencesIn, numbered, termEnd, toldApart } from "./order"

test.each([
  ["2026-11-22", "P1M", "2026-12-22"],
  ["2026-01-31", "P1M", "2026-02-28"],
  ["2024-01-31", "P1M", "2024-02-29"],
  ["2024-02-29", "P1Y", "2025-02-28"],
  ["2026-11-22", "P3Y", "2029-11-22"],
  ["2026-12-31", "P1M", "2027-01-31"],
  ["2026-11-22", null, null],
])("a term that starts on %s and lasts %s ends on %s", (start, term, end) => {
  expect(termEnd(CalendarDate.parse(start), term)).toBe(end)
})

test("what is billed by usage is not counted among the licences", () => {
  const lines = [
    { quantity: 20, offer: { billingType: "license" } },
    { quantity: 1, offer: { billingType: "usage" } },
    { quantity: 5, offer: { billingType: "license" } },
  ]
  expect(licencesIn(lines)).toBe(25)
})

test.each([
  ["", []],
  ["A", [null]],
  ["AB", [null, null]],
  ["ABA", [1, null, 2]],
  ["AABB", [1, 2, 1, 2]],
])("of the lines of products %j each is %j of its product", (ids, nths) => {
  const lines = [...ids].map((id) => ({ offer: { id } }))
  expect(toldApart(lines).map(({ nth }) => nth)).toEqual(nths)
})

test.each([
  [
    [4, 2],
    [4, 2],
  ],
  [
    [0, 0],
    [0, 1],
  ],
  [
    [7, null],
    [0, 1],
  ],
  [[undefined], [0]],
  [[], []],
])("lines that came with the numbers %j have %j", (sent, kept) => {
  expect(numbered(sent.map((number) => ({ number }))).map(({ number }) => number)).toEqual(kept)
})
