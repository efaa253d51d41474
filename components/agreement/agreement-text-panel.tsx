import { useLocale, useTranslations } from "next-intl"
import { ExternalLink } from "@/components/ui/external-link"
import { formatCountry } from "@/components/ui/format-country"
import { formatLanguage } from "@/components/ui/format-language"
import { Panel } from "@/components/ui/panel"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { AgreementText } from "@/lib/domain/agreement"

/** The text that is in force for the customer: template, version, country and language, with a link. */
export function AgreementTextPanel({ text }: { text: AgreementText }) {
  const t = useTranslations("agreement.text")
  return (
    <Panel title={t("heading")} quiet>
      <SummaryList tight bare>
        <SummaryRow term={t("template")}>
          <span className="mono text-xs">{text.templateId}</span>
        </SummaryRow>
        <SummaryRow term={t("version")}>{text.version}</SummaryRow>
        <SummaryRow term={t("market")}>
          <AgreementMarket text={text} />
        </SummaryRow>
        <SummaryRow term={t("link")}>
          <ExternalLink href={text.link}>{t("open")}</ExternalLink>
        </SummaryRow>
      </SummaryList>
    </Panel>
  )
}

/** The market and language of a text, by their names: Taiwan, Traditional Chinese (Hong Kong). */
export function AgreementMarket({ text }: { text: Pick<AgreementText, "country" | "language"> }) {
  const t = useTranslations("agreement.text")
  const language = useLocale()
  return t("marketValue", {
    country: formatCountry(text.country, language),
    language: formatLanguage(text.language, language),
  })
}
