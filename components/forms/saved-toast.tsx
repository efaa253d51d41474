"use client"

import { useTranslations } from "next-intl"
import { Toast } from "@/components/ui/toast"

/** Says that a form was saved. `count` grows with each time, so that it is said again. */
export function SavedToast({ count, children }: { count: number; children: string }) {
  const t = useTranslations("common")
  if (count === 0) return null
  return (
    <Toast key={count} closeWords={t("close")}>
      {children}
    </Toast>
  )
}
