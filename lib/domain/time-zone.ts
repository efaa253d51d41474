import { z } from "zod"
import type { ProblemKey } from "./problem"

/** A time zone by its IANA name, as far as this machine knows it. */
export const TimeZone = z.string().refine(isTimeZone, { error: "timeZoneUnknown" satisfies ProblemKey })

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}
