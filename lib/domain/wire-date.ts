import { type CalendarDate, CalendarDate as Day, dayIn, endOfDay, isAfter, startOfDay } from "./calendar-date"
import type { Problem } from "./problem"

/** A blank may stand for the T, as databases and spreadsheets write it, and hours alone for an offset, as PostgreSQL does. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:(?:T| +)((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)(?: ?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?))?)?$/i
const MIDNIGHT = /^00:00(:00(\.0+)?)?$/
const CLOCK_SKEW_MS = 5 * 60_000
/** What .NET makes of a date that nobody set. */
const UNSET = "0001-01-01"
/** Before it, some zone is still in a year that the calendar does not have. */
const FIRST_INSTANT = new Date("0001-01-02T00:00:00Z")

/**
 * The day that a date of the wire means. A bare midnight, or a date alone, is a day as written. A moment with a time of
 * day is future only when it is more than five minutes ahead, its offset respected, none meaning UTC; its day is taken
 * in the partner's zone (IANA name), today at the latest. (decisions.md, "The confirmation")
 * `moment` is what was sent, where it has a time of day, in the one spelling that every client reads.
 */
export function dayFromWire(
  sent: string,
  { now, timeZone }: { now: Date; timeZone: string },
): { day: CalendarDate; moment: string | null } | { problem: Problem } {
  const today = dayIn(timeZone, now)
  const [, date = "", time, offset = "Z"] = MOMENT.exec(sent.trim()) ?? []
  const written = Day.safeParse(date)
  if (!written.success) return { problem: { key: date ? "dateInvalid" : "dateForm" } }
  const moment = time === undefined ? null : `${date}T${toTicks(time)}${withColon(offset)}`
  if (date === UNSET) return { problem: { key: "acceptedOnRequired" } }
  if (time === undefined || MIDNIGHT.test(time))
    return isAfter(written.data, today) ? inFuture(today) : { day: written.data, moment }

  const instant = new Date(`${date}T${toMilliseconds(time)}${withColon(offset)}`)
  if (instant < FIRST_INSTANT) return { problem: { key: "dateInvalid" } }
  if (instant.getTime() > now.getTime() + CLOCK_SKEW_MS) return inFuture(today)
  const day = dayIn(timeZone, instant)
  return { day: isAfter(day, today) ? today : day, moment }
}

/** What is wrong with a date of the wire that means no instant. */
export function problemWithWireDate(sent: string): Problem {
  return { key: MOMENT.test(sent.trim()) ? "dateInvalid" : "dateForm" }
}

/** The instant that a date of the wire means: a day, or its midnight, begins in the zone (IANA name); no offset means UTC. Null when it is none. */
export function instantFromWire(sent: string, timeZone: string): Date | null {
  const [, date = "", time, offset = "Z"] = MOMENT.exec(withDayOfMonth(sent.trim())) ?? []
  const written = Day.safeParse(date)
  if (!written.success) return null
  if (time === undefined || MIDNIGHT.test(time)) return startOfDay(written.data, timeZone)
  return new Date(`${date}T${toMilliseconds(time)}${withColon(offset)}`)
}

/** The instant at which the last day of a span ends, when that is named by its date or its midnight; else the instant. */
export function endFromWire(sent: string, timeZone: string): Date | null {
  const [, date = "", time] = MOMENT.exec(withDayOfMonth(sent.trim())) ?? []
  const written = Day.safeParse(date)
  if (!written.success || (time !== undefined && !MIDNIGHT.test(time))) return instantFromWire(sent, timeZone)
  return endOfDay(written.data, timeZone)
}

/**
 * Microsoft's SDK for Java asks for audit records with the day of the year where the day of the month belongs: 2 February
 * is 2026-02-33. From February on that is above 31, so it has one reading; it must lie in the month that is named.
 */
function withDayOfMonth(sent: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2,3})$/.exec(sent) ?? []
  if (Number(day) <= 31) return sent
  const date = new Date(Date.UTC(Number(year), 0, Number(day))).toISOString().slice(0, 10)
  return date.startsWith(`${year}-${month}-`) ? date : sent
}

/** With seconds, and seven decimals of one at most: .NET keeps no more, and not every client reads more. */
function toTicks(time: string): string {
  const whole = time.length === "08:30".length ? `${time}:00` : time
  return whole.replace(/(\.\d{7})\d+$/, "$1")
}

function withColon(offset: string): string {
  return offset.toUpperCase().replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes = "00") => `${hours}:${minutes}`)
}

/** Clients send nine decimals of a second and more; a Date takes three. */
function toMilliseconds(time: string): string {
  return time.replace(/(\.\d{3})\d+$/, "$1")
}

function inFuture(today: CalendarDate) {
  return { problem: { key: "acceptedOnInFuture", values: { today } } as const }
}
