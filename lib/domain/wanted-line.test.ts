import { expect, test } from "vitest"
import type { Offer } from "./offer"
import { problemsWithTerms } from "./wanted-line"

const offer: Offer = {
  id: "a:1:b",
  name: "Business Basic",
  billingType: "license",
  billingCycle: "monthly",
  term: "P1Y",
  minQuantity: 1,
  maxQuantity: 300,
}
const offers = new Map([[offer.id, offer]])
const line = { offerId: offer.id, quantity: 1 }

test.each([
  [{}],
  [{ billingCycle: "monthly", term: "P1Y" } as const],
  [{ billingCycle: null, term: null }],
  [{ billingCycle: "none" } as const],
])("an order may leave terms out or name the offer's: %j", (terms) => {
  expect(problemsWithTerms([{ ...line, ...terms }], offers)).toBe(null)
})

test("other terms than the offer's are a mistake, told by the line", () => {
  expect(problemsWithTerms([{ ...line, billingCycle: "annual", term: "P1M" }], offers)).toEqual({
    "a:1:b.billingCycle": { key: "billingCycleOther", values: { is: "monthly" } },
    "a:1:b.termDuration": { key: "termOther", values: { is: "P1Y" } },
  })
})

test("an offer that is not there is another rule's to tell", () => {
  expect(problemsWithTerms([{ ...line, offerId: "x", term: "P1M" }], offers)).toBe(null)
})
