import { type CalendarDate, dayIn, plusDays } from "@/lib/domain/calendar-date"

/** The sample data is laid around the moment it is loaded, so that something always happened yesterday and renews next week. */
export function hoursAgo(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000)
}

export function dayFrom(now: Date, days: number): CalendarDate {
  return plusDays(dayIn("Asia/Taipei", now), days)
}
