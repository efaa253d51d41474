import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatDay } from "@/components/ui/format-day"
import { formatZone } from "@/components/ui/format-moment"
import { PageHead } from "@/components/ui/page-head"
import type { Clock } from "./blocked-first"

/** The day it is for the agent, and where. */
export function HomeHead({ clock: { today, timeZone, now }, acts }: { clock: Clock; acts: ReactNode }) {
  const t = useTranslations("home")
  const language = useLocale()
  const sub = t("sub", { day: formatDay(today, language, "weekday"), zone: formatZone(timeZone, language, now) })
  return <PageHead title={t("title")} sub={sub} actions={acts} />
}
