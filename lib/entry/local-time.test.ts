import { expect, test } from "vitest"
import { localTime } from "./local-time"

test.each([
  ["2026-11-22T02:42:05Z", "Asia/Taipei", "2026-11-22T10:42:05+08:00"],
  ["2026-11-21T16:00:00Z", "Asia/Taipei", "2026-11-22T00:00:00+08:00"],
  ["2026-11-22T02:42:05Z", "UTC", "2026-11-22T02:42:05+00:00"],
  ["2026-07-01T12:00:00Z", "America/New_York", "2026-07-01T08:00:00-04:00"],
  ["2026-11-22T02:42:05Z", "Asia/Kathmandu", "2026-11-22T08:27:05+05:45"],
])("%s in %s is %s", (instant, timeZone, written) => {
  expect(localTime(new Date(instant), timeZone)).toBe(written)
})
