import { describe, expect, test } from "vitest"
import { problemsOf } from "./problems-of"
import { problemWithQuantity, Quantity } from "./quantity"

test.each([
  ["12", 12],
  [300, 300],
  [1_000_000, 1_000_000],
  [0, 0],
])("%j is the count %i", (typed, count) => expect(Quantity.parse(typed)).toBe(count))

test.each([
  "ten",
  "1.5",
  "1e2",
  "0x10",
  "",
  " ",
  "-1",
  "+1",
  true,
  null,
  [3],
  2.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  undefined,
  {},
])("%j is no count", (typed) => {
  const { error } = Quantity.safeParse(typed)
  expect(error && problemsOf(error)).toEqual({ "": { key: "quantityWhole" } })
})

describe("an offer of 5 to 300 licences", () => {
  const offer = { billingType: "license", minQuantity: 5, maxQuantity: 300 } as const
  const outside = { key: "quantityRange", values: { min: 5, max: 300 } }
  test.each([
    [-1, outside],
    [4, outside],
    [5, null],
    [300, null],
    [301, outside],
    [1_000_001, outside],
  ])("of %i", (quantity, problem) => expect(problemWithQuantity(offer, quantity)).toEqual(problem))
})

test("what counts usage is always one", () => {
  const offer = { billingType: "usage", minQuantity: 1, maxQuantity: 10 } as const
  expect(problemWithQuantity(offer, 1)).toBeNull()
  expect(problemWithQuantity(offer, 2)).toEqual({ key: "quantityRange", values: { min: 1, max: 1 } })
})
