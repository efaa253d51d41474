import { expect, test } from "vitest"
import { TimeZone } from "./time-zone"

test.each(["Asia/Taipei", "America/Argentina/Buenos_Aires", "UTC"])("%s is a time zone", (name) => {
  expect(TimeZone.parse(name)).toBe(name)
})

test.each(["", "Taipei", "Mars/Olympus", "Asia/Taipei; drop table", 8, null])("%j is none", (name) => {
  expect(TimeZone.safeParse(name).success).toBe(false)
})
