import { expect, test } from "vitest"
import { asFields, type Choice, choiceOf, linesOf, type OfferOnSale, problemsWithCounts } from "./choice"

const counted = { billingType: "license", billingCycle: "monthly", term: "P1Y", maxQuantity: 300 } as const
const offers: OfferOnSale[] = [
  { id: "basic", name: "Microsoft 365 Business Basic", ...counted },
  { id: "azure", name: "Azure plan", billingType: "usage", billingCycle: "none", term: null, maxQuantity: 1 },
  { id: "premium", name: "Microsoft 365 Business Premium", ...counted },
]
const choice = (counts: string[], azure = false): Choice => ({ counts, ordered: [false, azure, false] })

test("a draft's lines and the form's fields are the same choice", () => {
  const lines = [
    { offerId: "basic", quantity: 15 },
    { offerId: "azure", quantity: 1 },
  ]
  expect(linesOf(choiceOf(lines, offers), offers)).toEqual(lines)
})

test("0 and nothing typed choose nothing", () => {
  expect(linesOf(choice(["0", "0", " "]), offers)).toEqual([])
})

test.each(["abc", "1.5", "-1", "10000000"])("%s is no number of licences", (typed) => {
  expect(problemsWithCounts(choice([typed, "0", "3"]), offers)).toEqual({ "counts.0": { key: "quantityWhole" } })
})

test("what the server says of an offer stands at the offer's field", () => {
  const problem = { key: "quantityRange", values: { min: 1, max: 300 } } as const
  expect(asFields({ premium: problem, gone: { key: "offerWithdrawn" } }, offers)).toEqual({ "counts.2": problem })
})
