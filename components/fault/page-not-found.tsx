import { useTranslations } from "next-intl"
import { ButtonLink } from "@/components/ui/button"
import { DeadEnd } from "./dead-end"

/** An address that leads to nothing. */
export function PageNotFound() {
  const t = useTranslations("fault")
  return (
    <DeadEnd
      icon="search"
      title={t("pageTitle")}
      text={t("pageText")}
      action={<ButtonLink href="/">{t("pageAction")}</ButtonLink>}
    />
  )
}
