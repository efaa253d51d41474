import { describe, expect, test } from "vitest"
import type { Offer } from "./offer"
import { problemsWithLines, WantedLines } from "./wanted-line"

const basic: Offer = {
  id: "a:1:b",
  name: "Business Basic",
  billingType: "license",
  billingCycle: "monthly",
  term: "P1Y",
  minQuantity: 1,
  maxQuantity: 300,
}
const azure: Offer = { ...basic, id: "a:2:b", billingType: "usage", billingCycle: "none", term: null, maxQuantity: 1 }
const offers = new Map([basic, azure].map((offer) => [offer.id, offer]))
const line = { offerId: basic.id, quantity: 1 }
const plan = { offerId: azure.id, quantity: 1 }

const range = { key: "quantityRange", values: { min: 1, max: 300 } }
const one = { key: "quantityRange", values: { min: 1, max: 1 } }
const otherTerm = { key: "termOther", values: { is: "P1Y" } }
const otherCycle = { key: "billingCycleOther", values: { is: "monthly" } }
const gone = { key: "offerWithdrawn" }

describe("lines that are right", () => {
  test.each([
    ["without terms", [line]],
    ["with the offer's own", [{ ...line, billingCycle: "monthly", term: "P1Y" } as const]],
    ["with none", [{ ...line, billingCycle: null, term: null }]],
    ["with a cycle that says nothing", [{ ...line, billingCycle: "none" } as const]],
    ["of one product twice", [line, { ...line, quantity: 2 }]],
    ["of one product twice, each as many as it may be", [300, 300].map((quantity) => ({ ...line, quantity }))],
    ["of what is billed by usage twice", [plan, plan]],
  ])("%s", (_, lines) => expect(problemsWithLines(lines, offers)).toBeNull())
})

describe("what is wrong is named by the line's place", () => {
  test.each([
    ["too many", [{ ...line, quantity: 301 }], { "lines.0.quantity": range }],
    ["none", [{ ...line, quantity: 0 }], { "lines.0.quantity": range }],
    ["too many in the second of two", [line, { ...line, quantity: 301 }], { "lines.1.quantity": range }],
    ["a count of usage in the first of two", [{ ...plan, quantity: 2 }, plan], { "lines.0.quantity": one }],
    ["another term in the second of two", [line, { ...line, term: "P3Y" }], { "lines.1.term": otherTerm }],
    [
      "all of a line",
      [{ ...line, quantity: 301, billingCycle: "annual", term: "P1M" } as const],
      { "lines.0.quantity": range, "lines.0.billingCycle": otherCycle, "lines.0.term": otherTerm },
    ],
    [
      "an offer that is not there",
      [line, { offerId: "__proto__", quantity: 1, term: "P1M" }],
      { "lines.1.offerId": gone },
    ],
  ])("%s", (_, lines, problems) => expect(problemsWithLines(lines, offers)).toEqual(problems))
})

test.each([
  [null, null],
  ["none", null],
  ["monthly", null],
  ["annual", { billingCycle: { key: "billingCycleOther", values: { is: "monthly" } } }],
] as const)("an order that is billed %s as a whole: %j", (cycle, problems) => {
  expect(problemsWithLines([line, plan], offers, cycle)).toEqual(problems)
})

test("a program may name a product in as many lines as it likes, a hundred in all", () => {
  const lines = (count: number) => WantedLines.safeParse(Array.from({ length: count }, () => line)).success
  expect([0, 1, 2, 100, 101].map(lines)).toEqual([false, true, true, true, false])
})
