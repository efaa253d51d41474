import type { Language } from "@/lib/domain/language"

export type DayLook = "short" | "long" | "weekday"

/**
 * A day in words. Takes a calendar date ("2026-11-22"; anything else comes back as it is).
 * zh-TW has one form, 2026年11月22日; en is 22 Nov 2026 in lists (short), 22 November 2026 in sentences (long).
 * `weekday` adds the day of the week: 2026年11月22日 星期日; Sunday, 22 November 2026.
 */
export function formatDay(day: string, language: Language, look: DayLook = "short"): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) return day
  const [, year, month, date] = match.map(Number)
  const noon = new Date(`${day}T12:00:00Z`)
  const word = (options: Intl.DateTimeFormatOptions) =>
    // en-US, because en-GB shortens September to four letters.
    new Intl.DateTimeFormat(language === "en" ? "en-US" : language, { ...options, timeZone: "UTC" }).format(noon)

  if (language === "zh-TW") {
    const plain = `${year}年${month}月${date}日`
    return look === "weekday" ? `${plain} ${word({ weekday: "long" })}` : plain
  }
  const plain = `${date} ${word({ month: look === "short" ? "short" : "long" })} ${year}`
  return look === "weekday" ? `${word({ weekday: "long" })}, ${plain}` : plain
}

/** Whether there is such a day on the calendar: 2026-02-31 is none. Takes "yyyy-mm-dd". */
export function isRealDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}
