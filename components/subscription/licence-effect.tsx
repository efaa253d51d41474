"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { countIn } from "@/lib/domain/count"

/** What the typed count would do, in words, while it is typed. */
export function LicenceEffect({ from, min, max }: { from: number; min: number; max: number }) {
  const t = useTranslations("subscription")
  const typed: string = useWatch({ name: "quantity" })
  const to = countIn(typed)
  if (to === null || to < min || to > max) return <p role="status">{t("range", { min, max })}</p>
  const words =
    to === from ? t("same") : to > from ? t("adds", { count: to - from }) : t("removes", { count: from - to })
  return (
    <p role="status">
      <b>{t("effect", { from, to })}</b>
      <span className="second-line">{words}</span>
    </p>
  )
}
