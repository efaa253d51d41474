import { type CalendarDate, dayIn, plusDays } from "@/lib/domain/calendar-date"
import { termEnd } from "@/lib/domain/order"

/** The sample data is laid around the moment it is loaded, so that something always happened yesterday and renews next week. */
export function hoursAgo(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000)
}

export function dayFrom(now: Date, days: number): CalendarDate {
  return plusDays(dayIn("Asia/Taipei", now), days)
}

/** The day on which what was placed then renews next: its term after term. */
export function renewal(placedAt: Date, term: "P1M" | "P1Y", now: Date): CalendarDate | null {
  const [start, today] = [dayFrom(placedAt, 0), dayFrom(now, 0)]
  let end = termEnd(start, term)
  while (end && end < today) end = termEnd(end, term)
  return end
}
