import { TZDate } from "@date-fns/tz"
import { addDays, addMonths, formatISO, parseISO } from "date-fns"
import { z } from "zod"

/** A day on the calendar, "2026-11-22". It has no hour and no zone, so two of them compare exactly, as text. */
export type CalendarDate = z.infer<typeof CalendarDate>
export const CalendarDate = z.iso
  .date({ error: ({ input }) => (/^\d{4}-\d{2}-\d{2}$/.test(String(input)) ? "dateInvalid" : "dateForm") })
  // There was no year 0, and PostgreSQL knows none.
  .refine((day) => day >= "0001-01-01", { error: "dateInvalid" })
  .brand<"CalendarDate">()

/** Whether the first day comes after the second. */
export function isAfter(day: CalendarDate, other: CalendarDate): boolean {
  return day > other
}

/** The day it is in a time zone (IANA name) at an instant. The only place where an instant becomes a day. */
export function dayIn(timeZone: string, instant: Date): CalendarDate {
  return asDay(new TZDate(instant.getTime(), timeZone))
}

/** The day so many days later; earlier, when the number is negative. */
export function plusDays(day: CalendarDate, days: number): CalendarDate {
  return asDay(addDays(parseISO(day), days))
}

/** The day so many months later. A month without that day gives its last: 31 January and one month is 28 or 29 February. */
export function plusMonths(day: CalendarDate, months: number): CalendarDate {
  return asDay(addMonths(parseISO(day), months))
}

/** The instant at which a day begins in a time zone (IANA name), for questions such as "from the 1st on". */
export function startOfDay(day: CalendarDate, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(new TZDate(year, month - 1, date, timeZone).getTime())
}

/** The instant at which a day ends in a time zone (IANA name): where the next one begins. */
export function endOfDay(day: CalendarDate, timeZone: string): Date {
  return new Date(addDays(new TZDate(startOfDay(day, timeZone).getTime(), timeZone), 1).getTime())
}

function asDay(date: Date): CalendarDate {
  return CalendarDate.parse(formatISO(date, { representation: "date" }))
}
