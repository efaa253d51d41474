/** What stands in the three parts of a date field, as typed. */
export type TypedDay = { year: string; month: string; day: string }
export type DayPart = keyof TypedDay

/** The parts of a field's value, however incomplete ("2026-11-"). */
export function toTyped(value: string): TypedDay {
  const [year = "", month = "", day = ""] = value.split("-")
  return { year, month, day }
}

/**
 * The value of what was typed: "" when nothing was, "2026-11-22" when a day was. Anything else stays as it is, "2026-2-31"
 * as "2026-02-31" and a part that is missing as nothing, so that the server refuses it: a date is never put right in
 * silence.
 */
export function toValue({ year, month, day }: TypedDay): string {
  if (!year && !month && !day) return ""
  return [year, twoDigits(month), twoDigits(day)].join("-")
}

/** Digits only, whichever way they were typed: full-width digits come from Chinese input methods. */
export function toDigits(text: string, part: DayPart): string {
  return text.normalize("NFKC").replace(/\D/g, "").slice(0, LENGTH[part])
}

/** Whether a part is as long as it gets, or can hold no further digit: a month that begins with 2 to 9. */
export function isFull(text: string, part: DayPart): boolean {
  if (text.length >= LENGTH[part]) return true
  return part !== "year" && text.length === 1 && Number(text) > (part === "month" ? 1 : 3)
}

/** The number above or below, around the end: after month 12 comes 1. An empty part begins with today's. */
export function turned(text: string, part: DayPart, by: 1 | -1, today: TypedDay): string {
  if (!text) return today[part]
  const next = Number(text) + by
  if (part === "year") return String(Math.max(1, next))
  const highest = part === "month" ? 12 : 31
  return twoDigits(String(next < 1 ? highest : next > highest ? 1 : next))
}

/** Whether a pasted text is the figures of one part, which go where they are pasted. */
export function isOfOnePart(text: string): boolean {
  return text.length <= 20 && /^\s*\d{1,4}\s*$/.test(text.normalize("NFKC"))
}

const LENGTH: Record<DayPart, number> = { year: 4, month: 2, day: 2 }

/** "5" as "05"; an empty part stays empty. */
function twoDigits(text: string): string {
  return text ? text.padStart(2, "0") : ""
}
