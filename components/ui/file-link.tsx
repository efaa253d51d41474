import type { Route } from "next"
import { useTranslations } from "next-intl"
import { Icon } from "./icon"

/** Gets the list as a CSV file. A plain link: what it leads to is a file and no page of the portal. In a toolbar (quiet) the icon stands alone on phones. */
export function FileLink({ href, look = "second" }: { href: Route; look?: "second" | "quiet" }) {
  const t = useTranslations("common")
  return (
    <a className={`button button-${look} toolbar-end`} href={href}>
      <Icon name="csv" />
      <span className={look === "quiet" ? "max-md:sr-only" : undefined}>{t("exportCsv")}</span>
    </a>
  )
}
