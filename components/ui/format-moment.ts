import type { Language } from "@/lib/domain/language"
import { formatDay } from "./format-day"

/** A moment as it is read on a zone's calendar and clock. `relative` is set for the last two days only. */
export type MomentParts = { day: string; time: string; relative: "today" | "yesterday" | null }

type Frame = {
  language: Language
  /** IANA name of the zone in which it is read. */
  timeZone: string
  /** What "today" is measured against; left out, no day is today. */
  now?: Date
}

/** An instant, taken apart for reading: the day in words, the time in 24 hours ("11:20"), and whether it was today or yesterday. */
export function momentParts(at: Date, { language, timeZone, now }: Frame): MomentParts {
  const day = dayThere(at, timeZone)
  const today = now ? dayThere(now, timeZone) : null
  const yesterday = today && dayBefore(today)
  return {
    day: formatDay(day, language),
    time: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
      at,
    ),
    relative: day === today ? "today" : day === yesterday ? "yesterday" : null,
  }
}

/**
 * What a zone is called in a sentence: 台北時間, Taipei time. Takes its IANA name; an unknown one comes back as it is.
 * In English it is the city, because what the zone's clocks are called differs from one edition of Unicode to the next.
 */
export function formatZone(timeZone: string, language: Language, at: Date): string {
  if (/^(UTC|GMT|Etc\/(UTC|GMT))$/.test(timeZone)) return "UTC"
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ")
  if (language === "en") return timeZone.includes("/") ? `${city} time` : timeZone
  try {
    const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "longGeneric" }).formatToParts(at)
    const name = parts.find((part) => part.type === "timeZoneName")?.value
    return name?.replace("標準時間", "時間") ?? timeZone
  } catch {
    return timeZone
  }
}

function dayThere(at: Date, timeZone: string): string {
  const parts = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const
  return new Intl.DateTimeFormat("en-CA", parts).format(at)
}

function dayBefore(day: string): string {
  const midnight = new Date(`${day}T00:00:00Z`)
  midnight.setUTCDate(midnight.getUTCDate() - 1)
  return midnight.toISOString().slice(0, 10)
}
