import { useLocale, useTranslations } from "next-intl"
import { momentParts } from "@/components/ui/format-moment"

/** Gives a function that says an instant inside a sentence, on the clock of a zone (IANA name). */
export function useMomentWords(timeZone: string, now: Date): (at: Date) => string {
  const language = useLocale()
  const t = useTranslations("common")
  return (at) => {
    const { day, time, relative } = momentParts(at, { language, timeZone, now })
    return t("dayAndTime", { day: relative ? t(relative) : day, time })
  }
}
