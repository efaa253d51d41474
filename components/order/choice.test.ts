import { expect, test } from "vitest"
import {
  asFields,
  type Choice,
  choiceOf,
  type Line,
  linesOf,
  type OfferOnSale,
  problemsWithCounts,
  rowsOf,
} from "./choice"

const counted = { billingType: "license", billingCycle: "monthly", term: "P1Y", maxQuantity: 300 } as const
const offers: OfferOnSale[] = [
  { id: "basic", name: "Microsoft 365 Business Basic", ...counted },
  { id: "azure", name: "Azure plan", billingType: "usage", billingCycle: "none", term: null, maxQuantity: 1 },
  { id: "premium", name: "Microsoft 365 Business Premium", ...counted },
]
const rows = rowsOf([], offers)
const choice = (counts: string[], azure = false): Choice => ({ counts, ordered: [false, azure, false] })

const ofPrograms: Line[] = [
  { offerId: "premium", quantity: 2, friendlyName: "Branch" },
  { offerId: "basic", quantity: 15, friendlyName: "Front desk" },
  { offerId: "azure", quantity: 1 },
  { offerId: "basic", quantity: 3, friendlyName: "Back office" },
  { offerId: "azure", quantity: 1, friendlyName: "Tests" },
]

test.each<[string, Line[]]>([
  ["nothing", []],
  ["one line each", ofPrograms.slice(0, 3)],
  ["a product twice", ofPrograms],
])("the lines and the form's fields are the same choice, in the same order: %s", (_, lines) => {
  const made = rowsOf(lines, offers)
  const again = linesOf(choiceOf(made), made)
  expect(again).toEqual(lines)
  // So that nothing counts as changed, and is saved, before somebody changes it.
  expect(JSON.stringify(again)).toBe(JSON.stringify(lines))
})

test("a product that has several lines has a row for each, told apart by number; the rest have one", () => {
  const shown = rowsOf(ofPrograms, offers).map(({ offer, nth, line }) => [offer.id, nth, line?.friendlyName])
  expect(shown).toEqual([
    ["basic", 1, "Front desk"],
    ["basic", 2, "Back office"],
    ["azure", 1, undefined],
    ["azure", 2, "Tests"],
    ["premium", null, "Branch"],
  ])
})

test("each line is changed and removed by itself, and keeps its name", () => {
  const made = rowsOf(ofPrograms, offers)
  const changed = { counts: ["", "4", "1", "1", "2"], ordered: [true, true, false, true, true] }
  expect(linesOf(changed, made)).toEqual([ofPrograms[0], { ...ofPrograms[3], quantity: 4 }, ofPrograms[4]])
})

test("0 and nothing typed choose nothing", () => {
  expect(linesOf(choice(["0", "0", " "]), rows)).toEqual([])
})

test.each(["abc", "1.5", "-1", "10000000"])("%s is no number of licences", (typed) => {
  expect(problemsWithCounts(choice([typed, "0", "3"]), rows)).toEqual({ "counts.0": { key: "quantityWhole" } })
})

const problem = { key: "quantityRange", values: { min: 1, max: 300 } } as const

test("what the server says of a line stands at the field that makes it", () => {
  const said = { "lines.1.quantity": problem, "lines.7.offerId": { key: "offerWithdrawn" } as const }
  expect(asFields(said, choice(["5", "0", "301"]), rows)).toEqual({ "counts.2": problem })
  expect(asFields({ "lines.0.quantity": problem }, choice(["0", "0", "301"]), rows)).toEqual({ "counts.2": problem })
})

test("and so it does where a product has several", () => {
  const made = rowsOf(ofPrograms, offers)
  expect(asFields({ "lines.3.quantity": problem }, choiceOf(made), made)).toEqual({ "counts.1": problem })
})
