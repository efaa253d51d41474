import { useTranslations } from "next-intl"
import { Banner } from "@/components/ui/banner"
import { isolated } from "@/components/ui/isolated"

/** For the agents of an indirect reseller: who does here what they may not. */
export function ResellerBanner({ providerName }: { providerName: string | null }) {
  const t = useTranslations("customer.reseller")
  return (
    <div className="mb-5">
      <Banner kind="wait" title={t("title")} text={t("text", { provider: isolated(providerName ?? t("unnamed")) })} />
    </div>
  )
}
