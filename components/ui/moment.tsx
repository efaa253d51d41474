import { useLocale, useTranslations } from "next-intl"
import { formatZone, momentParts } from "./format-moment"

type Props = {
  at: Date
  /** The agent's zone, an IANA name. */
  timeZone: string
  /** What "today" is measured against; left out, the day is named. */
  now?: Date
  /** Names the zone behind it; where a page names it once, its moments do not. */
  named?: boolean
}

/** An instant as the agent's calendar and clock show it: Today 11:20, or 22 Nov 2026 11:20. */
export function Moment({ at, timeZone, now, named = false }: Props) {
  const language = useLocale()
  const t = useTranslations("common")
  const { day, time, relative } = momentParts(at, { language, timeZone, ...(now && { now }) })
  return (
    <time className="one-line" dateTime={at.toISOString()}>
      {t("dayAndTime", { day: relative ? t(relative) : day, time })}
      {named && t("inZone", { zone: formatZone(timeZone, language, at) })}
    </time>
  )
}
