import { z } from "zod"
import { CalendarDate } from "./calendar-date"
import type { ProblemKey } from "./problem"
import { rawLength } from "./text/limits"

/** A day that must be given and must exist: 31 February does not. */
export function day(words: { required: ProblemKey }) {
  return z
    .string({ error: words.required })
    .refine(...rawLength(100, { tooLong: "dateInvalid", max: 100 }))
    .trim()
    .refine((text) => text !== "", { error: words.required, abort: true })
    .pipe(CalendarDate)
}

/** An id of ours or of Microsoft's: a GUID in any letter case, kept in lower case. */
export const guid = z.guid().transform((id) => id.toLowerCase())
