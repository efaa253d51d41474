import { expect, test } from "vitest"
import { timeZoneOptions } from "./time-zones"

const winter = new Date("2026-11-22T00:00:00Z")

test.each([
  ["en", "Asia/Taipei", "UTC+08:00 Taipei time (Asia/Taipei)"],
  ["zh-TW", "Asia/Taipei", "UTC+08:00 台北時間 (Asia/Taipei)"],
  ["en", "America/St_Johns", "UTC-03:30 St Johns time (America/St_Johns)"],
  ["en", "UTC", "UTC"],
] as const)("in %s, %s is called %s", (language, zone, name) => {
  expect(timeZoneOptions(language, winter).find(({ value }) => value === zone)?.name).toBe(name)
})

test("zones stand from west to east", () => {
  const zones = timeZoneOptions("en", winter).map(({ value }) => value)
  const places = ["Pacific/Honolulu", "America/St_Johns", "Atlantic/Azores", "UTC", "Asia/Taipei"].map((zone) =>
    zones.indexOf(zone),
  )
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

test("a zone that keeps summer time is named with what it is off in summer", () => {
  const berlin = timeZoneOptions("en", new Date("2026-07-01T00:00:00Z")).find(({ value }) => value === "Europe/Berlin")
  expect(berlin?.name).toBe("UTC+02:00 Berlin time (Europe/Berlin)")
})
