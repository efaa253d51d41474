import { describe, expect, test } from "vitest"
import { fromPasted, isFull, toDigits, toTyped, toValue, turned } from "./typed-day"

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

describe("a pasted date", () => {
  test.each(["2026/11/5", "2026-11-05", "2026年11月5日", "5/11/2026", "05.11.2026", "２０２６／１１／０５"])(
    "%s",
    (text) => {
      expect(fromPasted(text)).toEqual({ year: "2026", month: "11", day: "05" })
    },
  )

  test.each(["11/05/26", "tomorrow", "2026"])("%s is none", (text) => {
    expect(fromPasted(text)).toBeNull()
  })
})
