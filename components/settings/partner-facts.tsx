import { useLocale, useTranslations } from "next-intl"
import { formatZone } from "@/components/ui/format-moment"
import { GivenText } from "@/components/ui/given-text"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { Partner } from "@/lib/domain/partner"

/** What the portal knows of the partner; the zone is named as of `now`. */
export function PartnerFacts({ partner, now }: { partner: Partner; now: Date }) {
  const t = useTranslations("settings.ofPartner")
  const words = useTranslations("shell")
  const language = useLocale()
  return (
    <SummaryList>
      <SummaryRow term={t("name")}>
        <GivenText>{partner.name}</GivenText>
      </SummaryRow>
      <SummaryRow term={t("domain")}>{partner.domain}</SummaryRow>
      <SummaryRow term={t("type")}>{words(`partnerType.${partner.type}`)}</SummaryRow>
      {partner.providerName && (
        <SummaryRow term={t("provider")}>
          <GivenText>{partner.providerName}</GivenText>
        </SummaryRow>
      )}
      <SummaryRow term={t("cloud")}>{t(`clouds.${partner.cloud}`)}</SummaryRow>
      <SummaryRow term={t("environment")}>{words(partner.environment)}</SummaryRow>
      <SummaryRow term={t("timeZone")}>{formatZone(partner.timeZone, language, now)}</SummaryRow>
    </SummaryList>
  )
}
