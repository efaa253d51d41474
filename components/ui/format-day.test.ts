import { describe, expect, test } from "vitest"
import { formatDay, isRealDay } from "./format-day"

describe("a day in words", () => {
  test.each([
    ["zh-TW", "short", "2026年11月22日"],
    ["zh-TW", "long", "2026年11月22日"],
    ["zh-TW", "weekday", "2026年11月22日 星期日"],
    ["en", "short", "22 Nov 2026"],
    ["en", "long", "22 November 2026"],
    ["en", "weekday", "Sunday, 22 November 2026"],
  ] as const)("in %s, %s", (language, look, words) => {
    expect(formatDay("2026-11-22", language, look)).toBe(words)
  })

  test("has no leading zeros", () => {
    expect(formatDay("2026-03-05", "zh-TW")).toBe("2026年3月5日")
    expect(formatDay("2026-09-05", "en")).toBe("5 Sep 2026")
  })

  test("is left alone when it is none", () => {
    expect(formatDay("soon", "en")).toBe("soon")
  })
})

test.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2028-02-29", true],
  ["2026-02-31", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-1-1", false],
  ["", false],
])("%s is a day: %s", (day, real) => {
  expect(isRealDay(day)).toBe(real)
})
