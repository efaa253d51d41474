import { CalendarDate } from "@/lib/domain/calendar-date"

/** A day as PostgreSQL's `date` comes and goes through Prisma: midnight UTC. */
export function toColumn(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function fromColumn(column: Date): CalendarDate {
  return CalendarDate.parse(column.toISOString().slice(0, 10))
}
