import { useTranslations } from "next-intl"
import { ButtonLink } from "@/components/ui/button"
import { DeadEnd } from "./dead-end"

/** A customer that does not exist, or is another partner's: the same words for both. */
export function CustomerNotFound() {
  const t = useTranslations("fault")
  return (
    <DeadEnd
      icon="search"
      title={t("customerTitle")}
      text={t("customerText")}
      action={<ButtonLink href="/customers">{t("customerAction")}</ButtonLink>}
    />
  )
}
