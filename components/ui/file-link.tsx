import type { Route } from "next"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon } from "./icon"

/** Gets a file: the list as CSV, unless told. A plain link: what it leads to is no page of the portal. On phones the icon stands alone for CSV. */
export function FileLink({ href, children }: { href: Route; children?: ReactNode }) {
  const t = useTranslations("common")
  return (
    <a className="button button-second toolbar-end" href={href}>
      <Icon name="csv" />
      {children ? <span>{children}</span> : <span className="max-md:sr-only">{t("exportCsv")}</span>}
    </a>
  )
}
