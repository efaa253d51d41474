import { z } from "zod"
import type { ProblemKey } from "./problem"
import { rawLength } from "./text/limits"

/** A time zone by its IANA name, as far as this machine knows it. */
export const TimeZone = z
  .string()
  .refine(...rawLength(100, { tooLong: "timeZoneUnknown", max: 100 }))
  .refine(isTimeZone, { error: "timeZoneUnknown" satisfies ProblemKey })

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}
