import { type CalendarDate, plusMonths } from "./calendar-date"

/**
 * The day on which a term of so long (ISO 8601 duration in months or years, null for no term) that starts on a day is over.
 */
export function termEnd(start: CalendarDate, term: string | null): CalendarDate | null {
  const months = monthsOf(term)
  if (months === null) return null
  return plusMonths(start, months)
}

function monthsOf(term: string | null): number | null {
  const [, count, unit] = term?.match(/^P(\d+)([MY])$/) ?? []
  if (!count) return null
  return unit === "Y" ? Number(count) * 12 : Number(count)
}

/** The licences in some lines: what is billed by usage is not counted. */
export function licencesIn(lines: readonly { quantity: number; offer: { billingType: string } }[]): number {
  return lines.reduce((sum, line) => (line.offer.billingType === "license" ? sum + line.quantity : sum), 0)
}

/** Whether every line names an offer of its own. An offer that comes twice is a mistake, not a sum. */
export function hasOneLineEach(lines: readonly { offerId: string }[]): boolean {
  return new Set(lines.map((line) => line.offerId)).size === lines.length
}

/** The lines by the numbers that they came with, where each has its own; otherwise by their places, from 0. */
export function numbered<L extends { number?: number | null | undefined }>(lines: readonly L[]) {
  const numbers = new Set(lines.map(({ number }) => number ?? null))
  const own = numbers.size === lines.length && !numbers.has(null)
  return lines.map((line, place) => ({ ...line, number: own ? (line.number ?? place) : place }))
}
