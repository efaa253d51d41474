import Link from "next/link"
import { useTranslations } from "next-intl"
import { Banner } from "@/components/ui/banner"

/** In a national cloud there is no agreement, so nothing waits for one. */
export function NoAgreements({ customers }: { customers: number }) {
  const t = useTranslations("home")
  const count = useTranslations("common.count")
  return (
    <Banner
      kind="wait"
      title={t("notAvailable.title")}
      text={t("notAvailable.text", { customers: count("customers", { count: customers }) })}
      action={<Link href="/customers">{t("customers")}</Link>}
    />
  )
}
