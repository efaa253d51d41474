import { describe, expect, test } from "vitest"
import { isFull, isOfOnePart, toDigits, toTyped, toValue, turned } from "./typed-day"

describe("the value of what was typed", () => {
  test.each([
    [{ year: "", month: "", day: "" }, ""],
    [{ year: "2026", month: "11", day: "22" }, "2026-11-22"],
    [{ year: "2026", month: "3", day: "5" }, "2026-03-05"],
    [{ year: "2026", month: "02", day: "31" }, "2026-02-31"],
    [{ year: "2026", month: "11", day: "" }, "2026-11-"],
    [{ year: "26", month: "11", day: "22" }, "26-11-22"],
  ])("%o is %s, and never another day", (typed, value) => {
    expect(toValue(typed)).toBe(value)
    expect(toValue(toTyped(value))).toBe(value)
  })
})

test("full-width digits are digits, and nothing else is", () => {
  expect(toDigits("２０２６年", "year")).toBe("2026")
  expect(toDigits("1a2b3", "day")).toBe("12")
})

test.each([
  ["1", "month", false],
  ["2", "month", true],
  ["3", "day", false],
  ["4", "day", true],
  ["202", "year", false],
  ["2026", "year", true],
] as const)("%s as a %s is full: %s", (text, part, full) => {
  expect(isFull(text, part)).toBe(full)
})

describe("up and down", () => {
  const today = { year: "2026", month: "11", day: "22" }
  test.each([
    ["12", "month", 1, "01"],
    ["01", "month", -1, "12"],
    ["31", "day", 1, "01"],
    ["2026", "year", -1, "2025"],
    ["", "day", 1, "22"],
  ] as const)("from %s of the %s by %i to %s", (text, part, by, next) => {
    expect(turned(text, part, by, today)).toBe(next)
  })
})

test.each([
  ["2026", true],
  [" １１ ", true],
  ["115", true],
  ["20261120", false],
  ["115/11/20", false],
  ["", false],
  [" ".repeat(100_000), false],
])("%j is the figures of one part: %s", (text, is) => expect(isOfOnePart(text)).toBe(is))
