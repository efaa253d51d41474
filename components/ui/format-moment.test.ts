import { describe, expect, test } from "vitest"
import { formatZone, momentParts } from "./format-moment"

/** 22 November, 07:10 in Taipei; in UTC it is still the 21st. */
const now = new Date("2026-11-21T23:10:00Z")

describe("a moment in Taipei, early in the morning", () => {
  test.each([
    ["2026-11-21T16:00:00Z", "22 Nov 2026", "00:00", "today"],
    ["2026-11-21T15:59:00Z", "21 Nov 2026", "23:59", "yesterday"],
    ["2026-11-20T15:59:00Z", "20 Nov 2026", "23:59", null],
    ["2026-11-22T16:00:00Z", "23 Nov 2026", "00:00", null],
  ])("%s is %s %s", (at, day, time, relative) => {
    const parts = momentParts(new Date(at), { language: "en", timeZone: "Asia/Taipei", now })
    expect(parts).toEqual({ day, time, relative })
  })
})

test("yesterday is found across the end of summer time", () => {
  const frame = { language: "en", timeZone: "America/New_York", now: new Date("2026-11-02T05:30:00Z") } as const
  expect(momentParts(new Date("2026-11-01T04:30:00Z"), frame).relative).toBe("yesterday")
})

describe("the name of a zone", () => {
  test.each([
    ["Asia/Taipei", "en", "Taipei time"],
    ["Asia/Taipei", "zh-TW", "台北時間"],
    ["America/New_York", "en", "New York time"],
    ["UTC", "zh-TW", "UTC"],
    ["Nowhere/Atlantis", "zh-TW", "Nowhere/Atlantis"],
  ] as const)("%s in %s", (zone, language, words) => {
    expect(formatZone(zone, language, now)).toBe(words)
  })
})
