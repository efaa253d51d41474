import { type CalendarDate, CalendarDate as Day, dayIn, isAfter, plusDays, startOfDay } from "./calendar-date"
import type { Problem } from "./problem"

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i
const MIDNIGHT = /^00:00(:00(\.0+)?)?$/
const CLOCK_SKEW_MS = 5 * 60_000

/**
 * The day that a date of the wire means. A bare midnight, or a date alone, is a day as written. A moment with a time of
 * day is future only when it is more than five minutes ahead, its offset respected, none meaning UTC; its day is taken
 * in the partner's zone (IANA name), today at the latest. (decisions.md, "The confirmation")
 */
export function dayFromWire(
  sent: string,
  { now, timeZone }: { now: Date; timeZone: string },
): { day: CalendarDate } | { problem: Problem } {
  const today = dayIn(timeZone, now)
  const [, date = "", time, offset = "Z"] = MOMENT.exec(sent.trim()) ?? []
  const written = Day.safeParse(date)
  if (!written.success) return { problem: { key: "dateInvalid" } }
  if (time === undefined || MIDNIGHT.test(time))
    return isAfter(written.data, today) ? inFuture(today) : { day: written.data }

  const instant = new Date(`${date}T${toMilliseconds(time)}${offset.toUpperCase()}`)
  if (Number.isNaN(instant.getTime())) return { problem: { key: "dateInvalid" } }
  if (instant.getTime() > now.getTime() + CLOCK_SKEW_MS) return inFuture(today)
  const day = dayIn(timeZone, instant)
  return { day: isAfter(day, today) ? today : day }
}

/** The instant that a date of the wire means: a day alone begins in the zone (IANA name), no offset means UTC. Null when it is none. */
export function instantFromWire(sent: string, timeZone: string): Date | null {
  const [, date = "", time, offset = "Z"] = MOMENT.exec(sent.trim()) ?? []
  const written = Day.safeParse(date)
  if (!written.success) return null
  if (time === undefined) return startOfDay(written.data, timeZone)
  const instant = new Date(`${date}T${toMilliseconds(time)}${offset.toUpperCase()}`)
  return Number.isNaN(instant.getTime()) ? null : instant
}

/** The instant at which the last day of a span ends, when that is named by its date or its midnight; else the instant. */
export function endFromWire(sent: string, timeZone: string): Date | null {
  const [, date = "", time] = MOMENT.exec(sent.trim()) ?? []
  const written = Day.safeParse(date)
  if (!written.success || (time !== undefined && !MIDNIGHT.test(time))) return instantFromWire(sent, timeZone)
  return startOfDay(plusDays(written.data, 1), timeZone)
}

/** Clients send up to nine decimals of a second; a Date takes three. */
function toMilliseconds(time: string): string {
  return time.replace(/(\.\d{3})\d+$/, "$1")
}

function inFuture(today: CalendarDate) {
  return { problem: { key: "acceptedOnInFuture", values: { today } } as const }
}
