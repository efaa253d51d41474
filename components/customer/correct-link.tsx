import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"

/** Leads from what a panel shows to where it is corrected; `label` says to readers which panel. */
export function CorrectLink({ href, label }: { href: Route; label: string }) {
  const t = useTranslations("company")
  return (
    <Link className="text-sm" href={href} aria-label={label}>
      {t("correct")}
    </Link>
  )
}
