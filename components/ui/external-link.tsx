import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon } from "./icon"

/** A link that leaves the portal and opens beside it; readers hear that it does. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  const t = useTranslations("common")
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
      <Icon name="ext" small />
      <span className="for-readers">{t("opensInNewTab")}</span>
    </a>
  )
}
