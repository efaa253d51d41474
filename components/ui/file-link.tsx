import type { Route } from "next"
import { useTranslations } from "next-intl"
import { Icon } from "./icon"

/** Gets the list as a CSV file. A plain link: what it leads to is a file and no page of the portal. On phones the icon stands alone. */
export function FileLink({ href }: { href: Route }) {
  const t = useTranslations("common")
  return (
    <a className="button button-second toolbar-end" href={href}>
      <Icon name="csv" />
      <span className="max-md:sr-only">{t("exportCsv")}</span>
    </a>
  )
}
