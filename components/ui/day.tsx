import { useLocale } from "next-intl"
import { type DayLook, formatDay } from "./format-day"

/** A day on the calendar ("2026-11-22") in the words of the language. */
export function Day({ on, look = "short" }: { on: string; look?: DayLook }) {
  return (
    <time className="one-line" dateTime={on}>
      {formatDay(on, useLocale(), look)}
    </time>
  )
}
