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

/** The lines, those of a product that has several with which of these each is, from 1; the rest with null. */
export function toldApart<L extends { offer: { id: string } }>(lines: readonly L[]): (L & { nth: number | null })[] {
  const counts = new Map<string, number>()
  const nths = lines.map(({ offer }) => {
    const nth = (counts.get(offer.id) ?? 0) + 1
    counts.set(offer.id, nth)
    return nth
  })
  return lines.map((line, place) => ({
    ...line,
    nth: (counts.get(line.offer.id) ?? 0) > 1 ? (nths[place] ?? null) : null,
  }))
}

/** The lines by the numbers that they came with, where each has its own; otherwise by their places, from 0. */
export function numbered<L extends { number?: number | null | undefined }>(lines: readonly L[]) {
  const numbers = new Set(lines.map(({ number }) => number ?? null))
  const own = numbers.size === lines.length && !numbers.has(null)
  return lines.map((line, place) => ({ ...line, number: own ? (line.number ?? place) : place }))
}
