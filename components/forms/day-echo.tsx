"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatDay, isRealDay } from "@/components/ui/format-day"
import { toTyped } from "./typed-day"

type Props = {
  id: string
  value: string
  today: string
  unusual: { before: string; words: string } | undefined
  /** What was pasted and could not be read as one day. */
  unread: string | null
}

/**
 * The day in words with its weekday, as it is typed: it catches a day and a month that changed places, and says when
 * there is no such day.
 */
export function DayEcho({ id, value, today, unusual, unread }: Props) {
  const language = useLocale()
  const t = useTranslations("common.field")
  const { year, month, day } = toTyped(value)
  const words = () => {
    if (unread !== null) return t("pasteUnread", { text: unread })
    if (isRealDay(value)) {
      const inWords = formatDay(value, language, "weekday")
      return unusual && value < unusual.before ? t("unusualDay", { day: inWords, words: unusual.words }) : inWords
    }
    if (!year || !month || !day) return ""
    return year.length < 4 ? t("yearInFull", { year: toTyped(today).year }) : t("noSuchDay")
  }
  return (
    <p id={id} className="field-echo" aria-live="polite">
      {words()}
    </p>
  )
}
