import { useLocale, useTranslations } from "next-intl"
import { momentParts } from "@/components/ui/format-moment"

/** Gives a function that says an instant inside a sentence, by its day and on the clock of a zone (IANA name): on paper there is no "today". */
export function useMomentWords(timeZone: string): (at: Date) => string {
  const language = useLocale()
  const t = useTranslations("common")
  return (at) => {
    const { day, time } = momentParts(at, { language, timeZone })
    return t("dayAndTime", { day, time })
  }
}
